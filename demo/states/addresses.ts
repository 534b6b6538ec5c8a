import { html } from 'hono/html';
import { ada, addresses, grace, london, madrid, manyAddresses } from './people.js';
import {
  alert,
  busy,
  noAccounts,
  press,
  see,
  type,
  wrong,
  type Act,
  type Chapter,
  type Scene,
} from './scene.js';

const markup = html`<customer-address-book></customer-address-book>`;
const hers = { markup, customer: ada };
const card = (id: string, value: string): string => `[data-address="${id}"] [value=${value}]`;
const editing = '[data-step=editing]';
const listAddresses = { addresses: [...addresses], billingAddressId: london.id };

export const addressBook: Chapter = {
  tag: 'customer-address-book',
  scenes: [
    {
      name: 'loading',
      caption: 'Loading',
      ...hers,
      answers: { listAddresses: 'held' },
      sees: '.customer-waiting',
    },
    { name: 'empty', caption: 'Empty', markup, customer: grace, sees: '.customer-empty' },
    {
      name: 'one',
      caption: 'One address',
      ...hers,
      answers: { listAddresses: { addresses: [madrid], billingAddressId: null } },
      sees: '.customer-address',
    },
    {
      name: 'several',
      caption: 'Several, for delivery and for invoices',
      ...hers,
      answers: { listAddresses },
      sees: '.customer-address:nth-child(5)',
    },
    {
      name: 'many',
      caption: 'Many, with a filter',
      ...hers,
      answers: { listAddresses: { addresses: [...manyAddresses], billingAddressId: null } },
      sees: '[type=search]',
    },
    {
      name: 'filtered',
      caption: 'Filtered',
      ...hers,
      answers: { listAddresses: { addresses: [...manyAddresses], billingAddressId: null } },
      acts: [see('[type=search]'), ['type', '[type=search]', 'london']],
      sees: '.customer-count',
    },
    {
      name: 'adding',
      caption: 'Adding one',
      ...hers,
      answers: { listAddresses },
      acts: [press('[data-step=add] button')],
      sees: editing,
    },
    {
      name: 'editing',
      caption: 'Editing one',
      ...hers,
      answers: { listAddresses },
      acts: [press(card('london', 'edit'))],
      sees: editing,
    },
    {
      name: 'removed',
      caption: 'Removed: for ten seconds it can be taken back',
      ...hers,
      answers: { listAddresses },
      acts: [press(card('london', 'remove'))],
      sees: '.customer-undo:not([hidden])',
    },
    {
      name: 'failed',
      caption: 'A change that failed',
      ...hers,
      answers: { listAddresses, chooseDefaultAddress: { refused: 'server_error' } },
      acts: [press(card('london', 'default'))],
      sees: alert,
    },
    {
      name: 'unloaded',
      caption: 'The list can’t be had',
      ...hers,
      answers: { listAddresses: { refused: 'server_error' } },
      sees: '[data-step=unloaded]',
    },
    { name: 'signed-out', caption: 'Nobody signed in', markup, sees: 'a.customer-button' },
    noAccounts({ markup }),
  ],
};

const blank = html`<customer-address-form></customer-address-form>`;
const edit = {
  customer: ada,
  markup: html`<customer-address-form address-id="london"></customer-address-form>`,
};
const save = press(`${editing} .customer-button`);
const book = { listAddresses };

/** As another tab has left it. */
const elsewhere = { ...london, street: '1 Other Street', version: 2 };

function inCountry(code: string, caption: string): Scene {
  return {
    name: code.toLowerCase(),
    caption,
    customer: grace,
    markup: blank,
    shop: { locale: `en-${code}`, countries: [code] },
    sees: editing,
  };
}

const typed: readonly Act[] = [see(editing), type('street', 'Gran Vía 2')];
const complete: readonly Act[] = [
  ...typed,
  type('city', 'New York'),
  type('provinceCode', 'NY'),
  type('zip', '10001'),
];

export const addressForm: Chapter = {
  tag: 'customer-address-form',
  scenes: [
    {
      name: 'loading',
      caption: 'Loading',
      ...edit,
      answers: { listAddresses: 'held' },
      sees: '.customer-waiting',
    },
    { name: 'empty', caption: 'Empty', customer: grace, markup: blank, sees: editing },
    inCountry('JP', 'In Japan'),
    inCountry('BR', 'In Brazil'),
    { name: 'filled', caption: 'Editing one', ...edit, answers: book, sees: editing },
    {
      name: 'fields',
      caption: 'Errors beside fields',
      customer: grace,
      markup: blank,
      acts: [see(editing), save],
      sees: wrong,
    },
    {
      name: 'too-many',
      caption: 'The book is full',
      customer: grace,
      markup: blank,
      answers: { createAddress: { refused: 'too_many' } },
      acts: [...complete, save],
      sees: alert,
    },
    {
      name: 'unreached',
      caption: 'The connection broke',
      customer: grace,
      markup: blank,
      answers: { createAddress: 'cut' },
      acts: [...complete, save],
      sees: alert,
    },
    {
      name: 'busy',
      caption: 'Busy',
      ...edit,
      answers: { ...book, replaceAddress: 'held' },
      acts: [...typed, save],
      sees: busy,
    },
    {
      name: 'saved',
      caption: 'Saved',
      ...edit,
      answers: { ...book, replaceAddress: { address: { ...london, version: 2 } } },
      acts: [...typed, save],
      sees: '.customer-said:not(:empty)',
    },
    {
      name: 'conflict',
      caption: 'Another tab was quicker',
      ...edit,
      answers: { ...book, replaceAddress: { refused: 'changed_meanwhile', current: elsewhere } },
      acts: [...typed, save],
      sees: '[data-step=conflict]',
    },
    {
      name: 'gone',
      caption: 'It was removed elsewhere',
      ...edit,
      answers: { ...book, replaceAddress: { refused: 'not_found' } },
      acts: [...typed, save],
      sees: '.customer-notice',
    },
    {
      name: 'missing',
      caption: 'There is no such address',
      customer: ada,
      markup: html`<customer-address-form address-id="none"></customer-address-form>`,
      sees: '.customer-notice',
    },
    {
      name: 'recent',
      caption: 'The session has ended: she signs in again, in place',
      ...edit,
      answers: { ...book, replaceAddress: { refused: 'sign_in_required' } },
      acts: [...typed, save],
      sees: '.customer-recent [name=password]',
    },
    {
      name: 'unloaded',
      caption: 'It can’t be had',
      ...edit,
      answers: { listAddresses: { refused: 'server_error' } },
      sees: '[data-step=unloaded]',
    },
    { name: 'signed-out', caption: 'Nobody signed in', markup: blank, sees: 'a.customer-button' },
    noAccounts({ markup: blank }),
  ],
};
