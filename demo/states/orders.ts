import { html } from 'hono/html';
import { ada, grace, manyOrders, orders } from './people.js';
import { noAccounts, press, primary, see, type, wrong, type Act, type Chapter } from './scene.js';

const markup = html`<customer-orders></customer-orders>`;
const hers = { markup, customer: ada };
const lastPage = { orders: [...orders], nextCursor: null };
const claiming: readonly Act[] = [press('.customer-guest-orders button'), see('[data-step=claim]')];
const claimCode: readonly Act[] = [...claiming, press(primary), see('[name=code]')];

export const pastOrders: Chapter = {
  tag: 'customer-orders',
  scenes: [
    {
      name: 'loading',
      caption: 'Loading',
      ...hers,
      answers: { listOrders: 'held' },
      sees: '.customer-waiting',
    },
    { name: 'empty', caption: 'None yet', markup, customer: grace, sees: '.customer-panel' },
    {
      name: 'one',
      caption: 'One order',
      ...hers,
      answers: { listOrders: { orders: orders.slice(0, 1), nextCursor: null } },
      sees: '.customer-order',
    },
    {
      name: 'several',
      caption: 'Several',
      ...hers,
      answers: { listOrders: lastPage },
      sees: '.customer-order:nth-child(3)',
    },
    {
      name: 'many',
      caption: 'Many: the rest is a button away',
      ...hers,
      answers: { listOrders: { orders: [...manyOrders], nextCursor: 'next' } },
      sees: '[data-step=more]',
    },
    {
      name: 'claim',
      caption: 'Looking for orders of a guest',
      ...hers,
      acts: claiming,
      sees: '[data-step=claim]',
    },
    {
      name: 'claim-code',
      caption: 'A code was sent',
      ...hers,
      acts: claimCode,
      sees: '[name=code]',
    },
    {
      name: 'claim-wrong',
      caption: 'A wrong code',
      ...hers,
      answers: { claimOrders: { refused: 'invalid_code' } },
      acts: [...claimCode, type('code', '123456')],
      sees: wrong,
    },
    {
      name: 'claimed',
      caption: 'Two were found',
      ...hers,
      answers: { listOrders: lastPage, claimOrders: { claimed: 2 } },
      acts: [...claimCode, type('code', '123456')],
      sees: '.customer-status:not(:empty)',
    },
    {
      name: 'unloaded',
      caption: 'The list can’t be had',
      ...hers,
      answers: { listOrders: { refused: 'server_error' } },
      sees: '[data-step=unloaded]',
    },
    { name: 'signed-out', caption: 'Nobody signed in', markup, sees: 'a.customer-button' },
    noAccounts({ markup }),
  ],
};
