import { Passwords } from '../src/server/auth/passwords.js';
import { parseEmail, type Server } from '../src/server/index.js';
import type { AccountServer } from './account-server.js';
import { keepPastOrders } from './past-orders.js';
import type { ShopDatabase } from './shop/database.js';
import type { DeliveryAddress, Orders } from './shop/orders.js';

/** Whom to sign in as. */
export const demoCustomer = {
  email: 'ada@example.com',
  password: 'quiet engines weave numbers',
  firstName: 'Ada',
  lastName: 'Lovelace',
} as const;

const currency = 'EUR';
const newestPastOrder = '2025-05-28T09:40:00Z';

export interface SeedParts {
  server: Pick<Server, 'app' | 'customers'>;
  accounts: AccountServer;
  database: ShopDatabase;
  orders: Orders;
}

/** Sets the shop up and gives it a customer with a past, once in the life of a data directory. */
export async function seed(parts: SeedParts): Promise<void> {
  await once(parts, 'shop', () => setUpShop(parts));
  await once(parts, 'past', () => giveHerAPast(parts));
}

/** Does what hasn't been done yet in this data directory. */
export async function once(
  { database }: Pick<SeedParts, 'database'>,
  name: string,
  work: () => Promise<void>,
): Promise<void> {
  if (database.prepare('SELECT 1 FROM seeds WHERE name = ?').get(name)) return;
  await work();
  database.prepare('INSERT INTO seeds (name) VALUES (?)').run(name);
}

async function setUpShop(parts: SeedParts): Promise<void> {
  await nameShop(parts);
  await writeCustomerDown(parts);
}

export async function nameShop({ accounts }: Pick<SeedParts, 'accounts'>): Promise<void> {
  await accounts.changeSettings({
    name: 'Quiet Kettle',
    currency,
    registrationFields: { phone: 'optional', company: 'off', extra: [] },
  });
}

export async function writeCustomerDown({
  server: { customers },
}: Pick<SeedParts, 'server'>): Promise<void> {
  const { password, firstName, lastName } = demoCustomer;
  const email = parseEmail(demoCustomer.email);
  if (email && !(await customers.findByEmail(email))) {
    const passwordHash = await new Passwords().hash(password);
    const known = { firstName, lastName, state: 'enabled', verifiedEmail: true } as const;
    await customers.create({ ...known, email, currency, passwordHash });
  }
}

async function giveHerAPast(parts: SeedParts): Promise<void> {
  const customerId = await giveHerAddresses(parts);
  // The owner of the data directory may have other customers by now.
  if (customerId !== null) giveHerOrders(parts, customerId);
}

/** Her id at this server, or null where there is no such customer. */
export async function giveHerAddresses({
  server: { customers },
}: Pick<SeedParts, 'server'>): Promise<string | null> {
  const email = parseEmail(demoCustomer.email);
  const customer = email && (await customers.findByEmail(email));
  if (!customer) return null;
  for (const { country, ...address } of addresses) {
    const fields = { ...blank, ...address, countryCode: country };
    await customers.addresses.create(customer.id, { fields, isDefault: false });
  }
  return customer.id;
}

export function giveHerOrders({ orders }: Pick<SeedParts, 'orders'>, customerId: string): void {
  const [home] = addresses;
  const buyer = { customerId, email: demoCustomer.email, acceptsMarketing: false };
  if (home) keepPastOrders(orders, buyer, { currency, address: home, newest: newestPastOrder });
}

/** What addresses have beside what the shop's checkout asks for. */
const blank = {
  number: '',
  floor: '',
  locality: '',
  provinceCode: '',
  type: 'residential',
} as const;

const nobody = { company: '', line2: '', province: '', phone: '' };
const { firstName, lastName } = demoCustomer;

/** The first is the default. */
const addresses: readonly (DeliveryAddress & { provinceCode?: string })[] = [
  {
    ...{ ...nobody, firstName, lastName },
    street: '12 St James’s Square',
    city: 'London',
    zip: 'SW1Y 4JH',
    country: 'GB',
    phone: '+442079460123',
  },
  {
    ...{ ...nobody, firstName, lastName },
    company: 'Analytical Engines',
    street: 'Calle de la Máquina 7',
    line2: '2.º B',
    city: 'Madrid',
    province: 'Madrid',
    provinceCode: 'M',
    zip: '28004',
    country: 'ES',
  },
  {
    ...{ ...nobody, firstName: 'Mary', lastName: 'Somerville' },
    street: '4 Quai Voltaire',
    city: 'Paris',
    zip: '75007',
    country: 'FR',
  },
];
