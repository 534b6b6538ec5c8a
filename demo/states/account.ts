import { html } from 'hono/html';
import { ada, grace, orders } from './people.js';
import { noAccounts, type Chapter } from './scene.js';

const page = html`<customer-account></customer-account>`;

export const account: Chapter = {
  tag: 'customer-account',
  wide: true,
  scenes: [
    {
      name: 'waiting',
      caption: 'Not known yet who is there',
      markup: page,
      answers: { readSession: 'held' },
      sees: '.customer-waiting',
    },
    { name: 'signed-out', caption: 'Nobody signed in', markup: page, sees: '[name=password]' },
    {
      name: 'overview',
      caption: 'Overview',
      markup: page,
      customer: ada,
      sees: '.customer-cards',
    },
    {
      name: 'new',
      caption: 'Overview, on the first day',
      markup: page,
      customer: grace,
      sees: '.customer-cards',
    },
    {
      name: 'orders',
      caption: 'Orders',
      markup: page,
      customer: ada,
      fragment: '#orders',
      answers: { listOrders: { orders: [...orders], nextCursor: null } },
      sees: '.customer-order',
    },
    {
      name: 'addresses',
      caption: 'Addresses',
      markup: page,
      customer: ada,
      fragment: '#addresses',
      sees: '.customer-address',
    },
    {
      name: 'profile',
      caption: 'Profile',
      markup: page,
      customer: ada,
      fragment: '#profile',
      sees: '.customer-parts',
    },
    noAccounts({ markup: page }),
  ],
};
