import type { AccountServer } from './account-server.js';
import { Passwords } from '../src/server/auth/passwords.js';
import { parseEmail, type Server } from '../src/server/index.js';
import type { ShopDatabase } from './shop/database.js';

/** Whom to sign in as. */
export const demoCustomer = {
  email: 'ada@example.com',
  password: 'quiet engines weave numbers',
  firstName: 'Ada',
  lastName: 'Lovelace',
} as const;

const currency = 'EUR';

/** Sets the shop up and gives it a customer, once in the life of a data directory. */
export async function seed(
  { customers }: Pick<Server, 'customers'>,
  accounts: AccountServer,
  database: ShopDatabase,
): Promise<void> {
  if (database.prepare("SELECT 1 FROM seeds WHERE name = 'shop'").get()) return;
  await accounts.changeSettings({
    name: 'Quiet Kettle',
    currency,
    registrationFields: { phone: 'optional', company: 'off', extra: [] },
  });
  const { password, firstName, lastName } = demoCustomer;
  const email = parseEmail(demoCustomer.email);
  if (email && !(await customers.findByEmail(email))) {
    const passwordHash = await new Passwords().hash(password);
    const known = { firstName, lastName, state: 'enabled', verifiedEmail: true } as const;
    await customers.create({ ...known, email, currency, passwordHash });
  }
  database.prepare("INSERT INTO seeds (name) VALUES ('shop')").run();
}
