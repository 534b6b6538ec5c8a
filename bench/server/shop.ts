import { join } from 'node:path';
import { Kysely } from 'kysely';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import { Passwords } from '../../src/server/auth/passwords.js';
import { Sessions } from '../../src/server/auth/sessions.js';
import { libsqlDialect } from '../../src/server/database/libsql.js';
import type { Database } from '../../src/server/database/schema.js';
import { createServer, parseConfig, parseEmail } from '../../src/server/index.js';
import { withDataDirectory } from '../data-directory.js';
import { withConnections } from './connection.js';
import { Program } from './processes.js';

const password = 'an old teapot under the stairs';

/** A shop's data, with customers who can sign in. */
export interface BenchShop {
  dataDirectory: string;
  /** One hash for all customers: it tells argon2id's parameters. */
  passwordHash: string;
  password: string;
  emails: readonly string[];
}

export function withShop<T>(
  customerCount: number,
  work: (shop: BenchShop) => Promise<T>,
): Promise<T> {
  return withDataDirectory(async (dataDirectory) => {
    const passwordHash = await new Passwords().hash(password);
    const emails = Array.from({ length: customerCount }, (_, index) => `ada${index}@shop.example`);
    await createCustomers(dataDirectory, emails, passwordHash);
    return work({ dataDirectory, passwordHash, password, emails });
  });
}

async function createCustomers(
  dataDirectory: string,
  emails: readonly string[],
  passwordHash: string,
): Promise<void> {
  const flags = ['--data', dataDirectory, '--mode', 'optional', '--log-level', 'silent'];
  const server = await createServer(parseConfig(flags, {}));
  for (const address of emails) {
    const email = parseEmail(address);
    if (!email) throw new Error(`${address} is no e-mail address`);
    await server.customers.create({
      email,
      firstName: 'Ada',
      lastName: 'Okafor',
      currency: 'EUR',
      state: 'enabled',
      passwordHash,
    });
  }
  await server.close();
}

/** The real server on the shop's data, as an operator starts it. */
export function startServer({ dataDirectory }: BenchShop): Program {
  return Program.start('server', ['serve', '--port', '0', '--data', dataDirectory]);
}

/** Signs a customer in and gives the token of her session. */
export async function signIn(shop: BenchShop, origin: string): Promise<string> {
  const answer = await withConnections(origin, 1, async ([connection]) =>
    connection?.send(signInRequest(origin, shop, 0)),
  );
  const [, token] = /__Host-customer_session=([\w-]+)/.exec(answer ?? '') ?? [];
  if (!token) throw new Error('Signing in gave no session');
  return token;
}

/** The one SELECT that reads this session, as the server sends it to the database. */
export async function selectOf(
  { dataDirectory }: BenchShop,
  token: string,
): Promise<{ databaseFile: string; sql: string; parameters: readonly unknown[] }> {
  const databaseFile = join(dataDirectory, 'customers.db');
  const queries: { sql: string; parameters: readonly unknown[] }[] = [];
  const database = new Kysely<Database>({
    dialect: libsqlDialect(databaseFile),
    log: ({ query }) => void queries.push(query),
  });
  await new Sessions(database, Date.now).read(token);
  await database.destroy();
  const [select, ...others] = queries;
  if (!select || others.length > 0) throw new Error('A session is read by other than one query');
  return { databaseFile, sql: select.sql, parameters: select.parameters };
}

export function sessionRequest(origin: string, path: string, token: string): string {
  return request(origin, `GET ${path}`, [`Cookie: __Host-customer_session=${token}`]);
}

export function signInRequest(origin: string, shop: BenchShop, customer: number): string {
  const body = JSON.stringify({ email: shop.emails[customer], password: shop.password });
  const headers = [
    `Origin: ${origin}`,
    `${requestedWith.name}: ${requestedWith.value}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  return request(origin, `POST ${storefrontPath}/session`, headers, body);
}

function request(origin: string, line: string, headers: readonly string[], body = ''): string {
  return [`${line} HTTP/1.1`, `Host: ${new URL(origin).host}`, ...headers, '', body].join('\r\n');
}
