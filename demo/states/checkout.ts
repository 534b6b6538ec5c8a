import { html } from 'hono/html';
import type { CheckoutIdentity } from '../../src/contract/checkout.js';
import type { PublicCustomer } from '../../src/contract/customer.js';
import type { Markup } from '../pages/layout.js';
import { ada, addresses, grace, london, longNamed, manyAddresses } from './people.js';
import {
  alert,
  busy,
  challenge,
  intent,
  press,
  see,
  type,
  wrong,
  type Act,
  type Chapter,
} from './scene.js';

const markup = html`<customer-checkout></customer-checkout>`;
const guest = { modes: ['optional', 'guest-only'], markup } as const;
const optional = { modes: ['optional'], markup } as const;
const goOn = press('[data-step=contact] .customer-button');
const asGuest: readonly Act[] = [type('email', 'guest@example.com'), goOn];

export function identified(identity: CheckoutIdentity) {
  return { token: 'token', expiresAt: challenge.expiresAt, identity };
}

export function asCustomer(customer: PublicCustomer) {
  const { id, email, firstName, lastName, acceptsMarketing } = customer;
  const kind = 'customer' as const;
  return identified({ kind, customerId: id, email, firstName, lastName, acceptsMarketing });
}

const inBook = {
  customer: ada,
  answers: {
    identifyForCheckout: asCustomer(ada),
    listAddresses: { addresses: [...addresses], billingAddressId: null },
  },
};

/** A checkout's own form, with what the element fills in. */
function withForm(name: string, street = ''): Markup {
  const id = `states-${name}`;
  return html`<customer-checkout form="${id}"></customer-checkout>
    <form class="states-form" id="${id}" aria-label="Delivery (${name})">
      <label
        >Country
        <select name="country" autocomplete="shipping country">
          <option value="">Choose</option>
          <option value="ES">Spain</option>
          <option value="GB">United Kingdom</option>
        </select></label
      >
      <label>Name <input name="name" autocomplete="shipping name" /></label>
      <label
        >Street <input name="line1" autocomplete="shipping address-line1" value="${street}"
      /></label>
      <label>Postcode <input name="zip" autocomplete="shipping postal-code" /></label>
      <label>Town <input name="city" autocomplete="shipping address-level2" /></label>
      <button class="button">Place order</button>
    </form>`;
}

export const checkout: Chapter = {
  tag: 'customer-checkout',
  scenes: [
    { name: 'empty', caption: 'Who is buying', ...guest, sees: '[name=email]' },
    {
      name: 'gate',
      caption: 'Only customers buy here',
      modes: ['required'],
      markup,
      sees: '.customer-panel [name=password]',
    },
    {
      name: 'gate-form',
      caption: 'Nothing behind the gate can be used',
      modes: ['required'],
      markup: withForm('gate-form'),
      sees: '.customer-panel [name=password]',
    },
    {
      name: 'waiting',
      caption: 'Not known yet who is there',
      modes: ['required'],
      markup,
      answers: { readSession: 'held' },
      sees: '[data-waits]',
    },
    { name: 'fields', caption: 'No e-mail typed', ...guest, acts: [goOn], sees: wrong },
    {
      name: 'limited',
      caption: 'Too many tries',
      ...guest,
      answers: { identifyForCheckout: { refused: 'rate_limited', retryAfter: 120 } },
      acts: asGuest,
      sees: alert,
    },
    {
      name: 'unreached',
      caption: 'The connection broke',
      ...guest,
      answers: { identifyForCheckout: 'cut' },
      acts: asGuest,
      sees: alert,
    },
    {
      name: 'busy',
      caption: 'Busy',
      ...guest,
      answers: { identifyForCheckout: 'held' },
      acts: asGuest,
      sees: busy,
    },
    {
      name: 'guest',
      caption: 'A guest',
      ...guest,
      acts: asGuest,
      sees: '[data-step=identified]',
    },
    {
      name: 'sign-in',
      caption: 'Signing in, in place',
      ...optional,
      acts: [type('email', ada.email), press(intent('sign-in'))],
      sees: '.customer-panel [name=password]',
    },
    {
      name: 'code',
      caption: 'A code was sent',
      ...optional,
      acts: [type('email', ada.email), press(intent('code'))],
      sees: '.customer-panel [name=code]',
    },
    {
      name: 'register',
      caption: 'Making an account, in place',
      ...optional,
      acts: [press(intent('register'))],
      sees: '.customer-panel [name=firstName]',
    },
    {
      name: 'customer',
      caption: 'A customer',
      markup,
      customer: longNamed,
      answers: { identifyForCheckout: asCustomer(longNamed) },
      sees: '[data-step=identified]',
    },
    {
      name: 'failed',
      caption: 'A customer whose token can’t be had',
      markup,
      customer: ada,
      answers: { identifyForCheckout: { refused: 'server_error' } },
      sees: '[data-step=failed]',
    },
    {
      name: 'ended-elsewhere',
      caption: 'She has signed out in another tab',
      markup,
      customer: ada,
      answers: { identifyForCheckout: asCustomer(ada) },
      acts: [see('[data-step=identified]'), ['tell', 'signed-out']],
      sees: '.customer-told',
    },
    {
      name: 'other-customer',
      caption: 'Another tab has signed somebody else in',
      markup,
      customer: ada,
      answers: {
        readSession: { turns: [{ customer: ada }, { customer: grace }] },
        identifyForCheckout: { turns: [asCustomer(ada), asCustomer(grace)] },
      },
      acts: [see('[data-step=identified]'), ['tell', 'changed']],
      sees: '.customer-told',
    },
    {
      name: 'addresses-loading',
      caption: 'Her addresses are on their way',
      ...inBook,
      markup: withForm('addresses-loading'),
      answers: { ...inBook.answers, listAddresses: 'held' },
      sees: '.customer-delivery .customer-waiting',
    },
    {
      name: 'addresses',
      caption: 'Her addresses',
      ...inBook,
      markup: withForm('addresses'),
      acts: [
        see('.customer-delivery[aria-busy=false] :checked'),
        press(`.customer-choice [value=${london.id}]`),
      ],
      sees: `.customer-choice [value=${london.id}]:checked`,
    },
    {
      name: 'addresses-many',
      caption: 'Many addresses',
      ...inBook,
      markup: withForm('addresses-many'),
      answers: {
        ...inBook.answers,
        listAddresses: { addresses: [...manyAddresses], billingAddressId: null },
      },
      sees: '.customer-delivery select',
    },
    {
      name: 'address-replaced',
      caption: 'Another address would replace what was typed',
      ...inBook,
      markup: withForm('address-replaced', 'Gran Vía 2'),
      acts: [
        see('.customer-delivery[aria-busy=false] :checked'),
        press(`.customer-choice [value=${london.id}]`),
      ],
      sees: '.customer-question',
    },
    {
      name: 'address-kept',
      caption: 'Saving the address that was typed',
      ...inBook,
      markup: withForm('address-kept'),
      answers: {
        ...inBook.answers,
        listAddresses: { addresses: [], billingAddressId: null },
      },
      acts: [see('[data-step=identified]'), ['type', '[name=line1]', 'Gran Vía 2']],
      sees: '.customer-delivery .customer-checkbox',
    },
    {
      name: 'addresses-unloaded',
      caption: 'Her addresses can’t be had',
      ...inBook,
      markup: withForm('addresses-unloaded'),
      answers: { ...inBook.answers, listAddresses: { refused: 'server_error' } },
      sees: '.customer-delivery [role=alert]',
    },
  ],
};
