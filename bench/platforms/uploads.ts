import Libsql from 'libsql';
import pg from 'pg';
import type { UploadRow } from '../../src/platforms/operations.js';
import { parseEmail } from '../../src/server/index.js';
import { toNewRow } from '../../src/server/customers/new-rows.js';
import { toAddressColumns } from '../../src/server/customers/rows.js';
import { blankAddress } from '../../src/server/customers/address-directory.js';
import type { Part } from '../report.js';
import { median, ratios } from '../statistics.js';
import type { Shop } from './shops.js';

const rounds = 5;
const rows = 10_000;
/** As the upload has them in a transaction. */
const batch = 500;

/** An upload, beside the bare INSERTs of the same rows into the same tables. */
export async function benchUploads(database: string, shop: Shop): Promise<Part> {
  const times = { upload: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const upload = await timeOf(shop, () => uploadTo(shop, numbers()));
    const bare = await timeOf(shop, await prepareBare(shop));
    // The first round warms both up.
    if (round === 0) continue;
    times.upload.push(upload);
    times.bare.push(bare);
  }
  const rate = (values: readonly number[]) => `${Math.round(rows / (median(values) / 1000))}/s`;
  return {
    findings: [
      {
        name: `${database}: uploaded rows / bare INSERTs of the same rows`,
        values: ratios(times.bare, times.upload),
        target: { least: 0.5 },
      },
    ],
    seen: [`${database}: rows uploaded: ${rate(times.upload)}, bare: ${rate(times.bare)}`],
  };
}

export function* numbers(): Generator<number> {
  for (let number = 0; number < rows; number += 1) yield number;
}

export async function uploadTo({ server }: Shop, given: Iterable<number>): Promise<void> {
  async function* uploaded(): AsyncGenerator<UploadRow> {
    for (const number of given) yield { write: writeOf(number) };
  }
  const { created, refused } = await server.operations.uploadCustomers({ rows: uploaded() });
  if (created !== rows || refused.length > 0) throw new Error('The upload was not taken');
}

async function timeOf({ server }: Shop, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  await server.operations.deleteCustomers({
    filter: { terms: [{ field: 'email', value: domain }] },
  });
  return time;
}

const domain = '@upload.example';

function writeOf(number: number) {
  return {
    email: `upload${number}${domain}`,
    ref: `upload-${number}`,
    firstName: `Name${number % 200}`,
    lastName: `Surname${number % 300}`,
    phone: `+4915${String(100_000_000 + number)}`,
    addresses: [addressOf(number)],
  };
}

function addressOf(number: number) {
  return {
    street: `Street ${number}`,
    city: `City ${number % 500}`,
    countryCode: 'DE',
    zip: '10115',
  };
}

/** Has all rows made and the statements known, so that nothing but the INSERTs is left to do. */
async function prepareBare(shop: Shop): Promise<() => Promise<void>> {
  const { seq } = await lastId(shop);
  const time = Date.now();
  const all = [...numbers()].map((number) => {
    const { addresses: _addresses, email, ...fields } = writeOf(number);
    const parsed = parseEmail(email);
    if (!parsed) throw new Error(`${email} is no e-mail address`);
    const known = { ...fields, email: parsed, currency: 'USD', passwordHash: null };
    const id = seq + number + 1;
    return {
      customer: { id, ...toNewRow(known, time) },
      address: {
        ...toAddressColumns({ ...blankAddress, ...addressOf(number) }),
        customer_id: id,
        is_default: 1,
        created_at: time,
        updated_at: time,
      },
    };
  });
  const batches: [Statement, Statement][] = [];
  for (let start = 0; start < all.length; start += batch) {
    const part = all.slice(start, start + batch);
    batches.push([
      insertOf(
        'customers',
        part.map(({ customer }) => customer),
        shop,
      ),
      insertOf(
        'addresses',
        part.map(({ address }) => address),
        shop,
      ),
    ]);
  }
  return () => (shop.databaseUrl ? insertIntoPostgres : insertIntoLibsql)(shop, batches);
}

interface Statement {
  text: string;
  values: unknown[];
}

function insertOf(table: string, given: readonly object[], { databaseUrl }: Shop): Statement {
  const columns = Object.keys(given[0] ?? {});
  const values = given.flatMap((row) =>
    columns.map((column) => Reflect.get(row, column) as unknown),
  );
  const place = (index: number) => (databaseUrl ? `$${index + 1}` : '?');
  const tuples = given.map(
    (_, row) => `(${columns.map((_, column) => place(row * columns.length + column)).join()})`,
  );
  return { text: `insert into ${table} (${columns.join()}) values ${tuples.join()}`, values };
}

async function lastId({ server }: Shop): Promise<{ seq: number }> {
  const row = await server.database
    .selectFrom('customers')
    .select((query) => query.fn.max('id').as('seq'))
    .executeTakeFirstOrThrow();
  // Above what the rounds before have used.
  return { seq: row.seq + 1_000_000 };
}

async function insertIntoPostgres(
  { databaseUrl }: Shop,
  batches: readonly [Statement, Statement][],
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (const statements of batches) {
    await client.query('begin');
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
  }
  await client.end();
}

async function insertIntoLibsql(
  { databaseFile }: Shop,
  batches: readonly [Statement, Statement][],
): Promise<void> {
  const database = new Libsql(databaseFile);
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  const known = new Map<string, Libsql.Statement>();
  for (const statements of batches) {
    database.exec('begin immediate');
    for (const { text, values } of statements) {
      const statement = known.get(text) ?? database.prepare(text);
      known.set(text, statement);
      statement.run(values);
    }
    database.exec('commit');
  }
  database.close();
}
