import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises';
import type { ShopSettings } from '../../contract/shop.js';
import { Fault } from '../../platforms/fault.js';
import type { UploadRow } from '../../platforms/operations.js';
import type { CustomerWrite, UploadReport } from '../../platforms/records.js';
import { toNewRow } from '../customers/new-rows.js';
import type { Services } from '../services.js';
import { readBook } from './addresses.js';
import { toNewCustomer } from './customer-fields.js';
import { orFault } from './faults.js';
import { readPassword } from './passwords.js';
import { Refusals } from './refusals.js';
import { insertRows, type UploadedRow } from './upload-rows.js';
import { createCustomer, readBilling } from './writing.js';

/** In one transaction. */
const maximumCustomers = 500;
const maximumAddresses = 5000;

/**
 * Writes many customers down, and keeps the good ones where others are bad; what is bad about those is
 * in the report. What has been written stays so when it fails on the way.
 */
export async function uploadCustomers(
  services: Services,
  rows: AsyncIterable<UploadRow>,
): Promise<UploadReport> {
  const settings = await services.shop.settings();
  const refusals = new Refusals();
  let created = 0;
  let batch: UploadedRow[] = [];
  let addresses = 0;
  const write = async () => {
    const inserted = await insertBatch(services, batch);
    created += inserted.created;
    for (const { row, fields } of inserted.refused) refusals.add(row.index, row, fields);
    batch = [];
    addresses = 0;
  };
  let index = 0;
  for await (const row of rows) {
    // Of several who have something alike, the first is kept.
    if ('write' in row && isGreeted(row.write)) await write();
    const read = await readRow(services, settings, row, index);
    if (read === 'created') created += 1;
    else if ('fields' in read) refusals.add(index, read, read.fields);
    else {
      batch.push(read);
      addresses += read.addresses.length;
    }
    if (batch.length >= maximumCustomers || addresses >= maximumAddresses) await write();
    index += 1;
    // Rows that are refused alone would keep the processor to themselves.
    if (index % maximumCustomers === 0) await breathe();
  }
  await write();
  return { created, refused: refusals.rows, refusedCount: refusals.count };
}

type RefusedHere = Extract<UploadRow, { refused: unknown }>['refused'];

async function readRow(
  services: Services,
  settings: ShopSettings,
  row: UploadRow,
  index: number,
): Promise<UploadedRow | RefusedHere | 'created'> {
  if ('refused' in row) return row.refused;
  const { write } = row;
  const known = { id: write.ref ?? null, email: write.email ?? null };
  try {
    if (isGreeted(write)) {
      // One who gets a mail is written together with it.
      await orFault(createCustomer(services, write));
      return 'created';
    }
    return { index, ...known, ...(await toRows(services, settings, write)) };
  } catch (error) {
    if (!(error instanceof Fault) || error.kind !== 'invalid') throw error;
    const fields = error.fields.map(({ field, reason, message }) => [field, message ?? reason]);
    return { ...known, fields: Object.fromEntries(fields) as Record<string, string> };
  }
}

function isGreeted({ sendEmailInvite, sendEmailWelcome }: CustomerWrite): boolean {
  return sendEmailInvite === true || sendEmailWelcome === true;
}

async function toRows(
  services: Services,
  settings: ShopSettings,
  write: CustomerWrite,
): Promise<Pick<UploadedRow, 'customer' | 'addresses'>> {
  const time = services.now();
  const customer = toNewCustomer(services, settings, write);
  const addresses = await readBook(write, []);
  Object.assign(customer, await readBilling(customer.billingAddress, null, time));
  if (write.password !== undefined) {
    customer.passwordHash = await orFault(readPassword(services, write));
    customer.state = 'enabled';
  }
  return { customer: toNewRow(customer, time), addresses };
}

/** Two uploads at once that have the same customers in another order come to a deadlock now and then. */
const attempts = 5;

async function insertBatch(
  { database, now }: Services,
  batch: readonly UploadedRow[],
): ReturnType<typeof insertRows> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database
        .transaction()
        .execute((transaction) => insertRows(transaction, batch, now()));
    } catch (error) {
      const isDeadlock = error instanceof Error && Reflect.get(error, 'code') === '40P01';
      if (!isDeadlock || attempt === attempts) throw error;
      await wait(Math.random() * 100 * attempt);
    }
  }
}
