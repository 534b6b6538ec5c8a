import type { Device } from '../../src/contract/devices.js';
import type { Address, PublicCustomer } from '../../src/contract/customer.js';
import type { Order } from '../../src/contract/orders.js';
import type { Passkey } from '../../src/contract/passkeys.js';
import type { ShopConfig } from '../../src/contract/shop.js';
import { defaultPages } from '../../src/contract/constants.js';
import { demoCustomer } from '../seed.js';

const since = '2024-03-11T09:30:00.000Z';

export const shop: Omit<ShopConfig, 'checkoutMode'> = {
  name: 'Quiet Kettle',
  locale: 'en',
  currency: 'EUR',
  signInMethods: ['password', 'code', 'passkey'],
  registrationFields: { phone: 'optional', company: 'off', extra: [] },
  consentText: '',
  countries: [],
  pages: { ...defaultPages },
  drafts: false,
};

/** All that a shop can ask a new customer for. */
export const curious: ShopConfig['registrationFields'] = {
  phone: 'required',
  company: 'optional',
  extra: [
    { key: 'tea', label: 'Tea', type: 'select', required: true, options: ['Oolong', 'Sencha'] },
    { key: 'birthday', label: 'Birthday', type: 'date', required: false },
    { key: 'adult', label: 'I am of age', type: 'checkbox', required: true },
  ],
};

export const ada: PublicCustomer = {
  id: 'ada',
  email: demoCustomer.email,
  firstName: demoCustomer.firstName,
  lastName: demoCustomer.lastName,
  company: '',
  phone: '+34600123456',
  identification: null,
  state: 'enabled',
  verifiedEmail: true,
  acceptsMarketing: true,
  acceptsMarketingUpdatedAt: since,
  marketingOptInLevel: 'confirmed_opt_in',
  extra: {},
  defaultAddressId: 'madrid',
  currency: 'EUR',
  ordersCount: 3,
  totalSpent: '186.40',
  lastOrderId: '1003',
  lastOrderName: '#1003',
  createdAt: since,
  updatedAt: since,
};

/** Whose names and address leave no room. */
export const longNamed: PublicCustomer = {
  ...ada,
  id: 'long',
  firstName: 'Maximiliane-Annabelle',
  lastName: 'von der Schulenburg-Wolfsburg zu Hohenlohe',
  email: 'maximiliane.annabelle.von.der.schulenburg@department-of-long-addresses.example.com',
};

/** Somebody who has just registered. */
export const grace: PublicCustomer = {
  ...ada,
  id: 'grace',
  email: 'grace@example.com',
  firstName: 'Grace',
  lastName: 'Hopper',
  phone: null,
  acceptsMarketing: false,
  acceptsMarketingUpdatedAt: null,
  marketingOptInLevel: null,
  defaultAddressId: null,
  ordersCount: 0,
  totalSpent: '0.00',
  lastOrderId: null,
  lastOrderName: null,
};

export const madrid: Address = {
  id: 'madrid',
  firstName: 'Ada',
  lastName: 'Lovelace',
  company: '',
  street: 'Calle Mayor 1',
  number: '',
  floor: '',
  line2: '',
  locality: '',
  city: 'Madrid',
  province: 'Madrid',
  provinceCode: 'M',
  countryCode: 'ES',
  zip: '28013',
  phone: '',
  type: 'residential',
  isDefault: true,
  version: 1,
  createdAt: since,
  updatedAt: since,
};

const elsewhere = { ...madrid, isDefault: false, province: '', provinceCode: '' };

export const london: Address = {
  ...elsewhere,
  id: 'london',
  company: 'Analytical Engines Ltd',
  street: '12 St James’s Square',
  city: 'London',
  countryCode: 'GB',
  zip: 'SW1Y 4JH',
  phone: '+44 20 7946 0018',
};

export const addresses: readonly Address[] = [
  madrid,
  london,
  {
    ...elsewhere,
    id: 'tokyo',
    street: '千代田1-1',
    city: '千代田区',
    province: '東京都',
    provinceCode: '13',
    countryCode: 'JP',
    zip: '100-0001',
    firstName: '花子',
    lastName: '山田',
  },
  {
    ...elsewhere,
    id: 'sao-paulo',
    street: 'Avenida Paulista',
    number: '1578',
    locality: 'Bela Vista',
    city: 'São Paulo',
    province: 'São Paulo',
    provinceCode: 'SP',
    countryCode: 'BR',
    zip: '01310-200',
  },
  {
    ...elsewhere,
    id: 'wales',
    street: 'The Old Stationmaster’s Cottage behind the Railway Museum, Platform Road',
    city: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    countryCode: 'GB',
    zip: 'LL61 5UJ',
  },
];

/** So many that they are filtered, and shown by and by. */
export const manyAddresses: readonly Address[] = Array.from({ length: 24 }, (_, index) => ({
  ...(addresses[index % addresses.length] ?? madrid),
  id: `address-${index + 1}`,
  isDefault: index === 0,
}));

const placed = (day: number): string => new Date(Date.UTC(2025, 4, day, 10)).toISOString();

const order: Order = {
  id: '1003',
  name: '#1003',
  customerId: ada.id,
  email: ada.email,
  total: '64.00',
  currency: 'EUR',
  financialStatus: 'paid',
  fulfillmentStatus: 'fulfilled',
  items: [{ title: 'Celadon teapot', quantity: 1 }],
  test: false,
  archived: false,
  createdAt: placed(28),
};

export const orders: readonly Order[] = [
  order,
  {
    ...order,
    id: '1002',
    name: '#1002',
    total: '1086.40',
    financialStatus: 'partially_refunded',
    fulfillmentStatus: 'partially_fulfilled',
    items: [
      { title: 'Harbour Fog', quantity: 2 },
      { title: 'Fern Gully, loose leaf in a tin of two hundred and fifty grams', quantity: 1 },
      { title: 'Cobalt wave cups', quantity: 4 },
      { title: 'Moon jar caddy', quantity: 1 },
      { title: 'Ash gaiwan', quantity: 1 },
    ],
    createdAt: placed(3),
  },
  { ...order, id: '1001', name: '#1001', total: '36.00', items: [], createdAt: placed(1) },
];

const statuses = ['unfulfilled', 'delivered', 'returned', 'cancelled'] as const;

export const manyOrders: readonly Order[] = Array.from({ length: 20 }, (_, index) => ({
  ...order,
  id: String(1060 - index),
  name: `#${1060 - index}`,
  fulfillmentStatus: statuses[index % statuses.length] ?? 'fulfilled',
  financialStatus: index % 3 ? 'paid' : 'pending',
}));

export const passkeys: readonly Passkey[] = [
  { id: 'phone', name: 'Phone', isSynced: true, createdAt: since, lastUsedAt: placed(20) },
  { id: 'key', name: 'Security key', isSynced: false, createdAt: since, lastUsedAt: null },
];

const here: Device = {
  id: 'here',
  browser: 'Firefox',
  system: 'Linux',
  isCurrent: true,
  signedInAt: placed(20),
  lastSeenAt: placed(28),
};

export const devices: readonly Device[] = [
  here,
  { ...here, id: 'phone', browser: 'Safari', system: 'iOS', isCurrent: false },
  { ...here, id: 'unknown', browser: '', system: '', isCurrent: false },
];
