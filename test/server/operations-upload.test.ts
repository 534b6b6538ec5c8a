import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fault } from '../../src/platforms/fault.js';
import type { UploadRow } from '../../src/platforms/operations.js';
import type { CustomerFilter, CustomerWrite } from '../../src/platforms/records.js';
import { goodPassword, testServer, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await testServer({ settings: { countries: ['DE'] } });
});
after(() => server.remove());

async function* rowsOf(writes: Iterable<CustomerWrite>): AsyncGenerator<UploadRow> {
  for (const write of writes) yield { write };
}

function upload(writes: Iterable<CustomerWrite>) {
  return server.operations.uploadCustomers({ rows: rowsOf(writes) });
}

async function byEmail(email: string) {
  const page = { number: 1, size: 1 };
  const { customers } = await server.operations.listCustomers({ filter: { email }, page });
  return customers[0];
}

const full: CustomerWrite = {
  email: 'Full@example.com',
  ref: 'F-1',
  firstName: 'Ada',
  lastName: 'Lövelace ',
  company: 'Engines',
  phone: '030 901821',
  identification: '123',
  acceptsMarketing: true,
  extra: { size: 'M' },
  note: 'two\nlines',
  tags: ['a', 'b "c"'],
  taxExempt: true,
  taxExemptions: ['CA'],
  taxExemptCategory: 'X',
  storeCredit: '1.50',
  customerGroupId: 2,
  registrationIpAddress: '192.0.2.1',
  multipassIdentifier: 'm',
  wishlistId: 'w',
  adminGraphqlApiId: 'g',
  billingAddress: { city: 'Rome', countryCode: 'IT' },
  addresses: [
    { street: 'Calle 1', city: 'Madrid', province: 'Madrid', countryCode: 'ES' },
    { street: 'Calle 2', city: 'Sevilla', countryCode: 'ES', isDefault: true },
  ],
};

test('an uploaded customer is the same as one who is written alone', async () => {
  const other = { email: 'Full@example.com', ref: 'F-1', phone: '030 901821' };
  const alone = await server.operations.createCustomer({
    write: { ...full, email: 'Alone@example.com', ref: 'F-2', phone: '030 901822' },
  });
  assert.deepEqual(await upload([full]), { created: 1, refused: [], refusedCount: 0 });
  const customer = await byEmail('full@example.com');
  assert.ok(customer);
  assert.equal(customer.phone, '+4930901821');
  const ids = customer.addresses.map(({ id }) => id);
  assert.deepEqual(customer, {
    ...alone,
    ...other,
    phone: '+4930901821',
    phoneAsWritten: '030 901821',
    id: customer.id,
    addresses: alone.addresses.map((address, index) => ({ ...address, id: ids[index] })),
    defaultAddressId: ids[1],
  });
});

test('an uploaded customer signs in with the password that the shop gave her', async () => {
  await upload([{ email: 'signs-in@example.com', password: goodPassword }]);
  assert.equal((await server.shopper().signIn('signs-in@example.com')).status, 200);
});

test('an uploaded customer is invited where the shop asks for it', async () => {
  await upload([{ email: 'asked@example.com', sendEmailInvite: true }]);
  assert.match((await server.mailbox.nth('asked@example.com', 1)).text, /#invite=/);
  assert.equal((await byEmail('asked@example.com'))?.state, 'invited');
});

test('of two rows with one e-mail the first is kept, also where the second asks for a mail', async () => {
  const report = await upload([
    { email: 'first@example.com', firstName: 'First' },
    { email: 'first@example.com', firstName: 'Second', sendEmailInvite: true },
  ]);
  assert.deepEqual([report.created, report.refused.map(({ index }) => index)], [1, [1]]);
  assert.equal((await byEmail('first@example.com'))?.firstName, 'First');
});

test('the bad rows among many are told, and the good ones kept', async () => {
  const bad = new Map<number, [CustomerWrite, Record<string, string>]>([
    [0, [{ email: 'nobody', ref: 'bad' }, { email: 'invalid' }]],
    [700, [{ firstName: 'No mail' } as CustomerWrite, { email: 'required' }]],
    [1000, [{ email: 'many-0001@example.com' }, { email: 'taken' }]],
    [1001, [{ email: 'MANY-1003@example.com', ref: 'R' }, {}]],
    [1002, [{ email: 'many-1002@example.com', ref: 'R' }, { ref: 'taken' }]],
    [1003, [{ email: 'many-1003@example.com' }, { email: 'taken' }]],
    [1004, [{ email: 'many-1004@example.com', phone: '030 901830' }, {}]],
    [1005, [{ email: 'many-1004@example.com', phone: '030 901830', ref: 'R' }, three()]],
    [1500, [{ email: 'many-1500@example.com', phone: 'none' }, { phone: 'invalid' }]],
    [1501, [{ email: 'a@b.example', tags: ['\0'], note: 1 as never }, twoInvalid()]],
    [
      1502,
      [
        { email: 'many-1502@example.com', addresses: [{ countryCode: 'Spain' }] },
        { 'addresses.0.countryCode': 'invalid' },
      ],
    ],
    // The one before it is refused, so that this one's e-mail is free.
    [1503, [{ email: 'many-1502@example.com' }, {}]],
    [1998, [{ email: 'many-1999@example.com', phone: '030 901830' }, { phone: 'taken' }]],
  ]);
  const writes = Array.from(
    { length: 2000 },
    (_, index) =>
      bad.get(index)?.[0] ?? { email: `many-${String(index).padStart(4, '0')}@example.com` },
  );
  const { created, refused } = await upload(writes);
  const expected = [...bad].filter(([, [, fields]]) => Object.keys(fields).length > 0);
  assert.deepEqual(
    refused.map(({ index, id, email, fields }) => ({ index, id, email, fields })),
    expected.map(([index, [{ ref = null, email = null }, fields]]) => {
      return { index, id: ref, email, fields };
    }),
  );
  assert.equal(created, 2000 - expected.length);
  assert.ok(refused.every(({ message }) => message.length > 0));
  const counted = await server.operations.countCustomers({ filter: { text: 'many-' } });
  assert.equal(counted, created);
  assert.ok(await byEmail('many-1999@example.com'));
});

function three() {
  return { email: 'taken', phone: 'taken', ref: 'taken' };
}

function twoInvalid() {
  return { tags: 'invalid', note: 'invalid' };
}

test('a row that could not be read keeps its place in the report', async () => {
  async function* rows(): AsyncGenerator<UploadRow> {
    yield { write: { email: 'first@unread.example' } };
    yield { refused: { id: 'x', email: null, fields: { email: 'must be text' } } };
    yield { write: { email: 'last@unread.example' } };
  }
  assert.deepEqual(await server.operations.uploadCustomers({ rows: rows() }), {
    created: 2,
    refused: [
      {
        index: 1,
        id: 'x',
        email: null,
        fields: { email: 'must be text' },
        message: 'email: must be text',
      },
    ],
    refusedCount: 1,
  });
});

test('of very many refused rows the first are told and all counted, while others are answered', async () => {
  const count = 25_000;
  let turns = 0;
  let turnsAmid = 0;
  async function* rows(): AsyncGenerator<UploadRow> {
    yield { write: { email: 'taken@report.example' } };
    yield { write: { email: 'taken@report.example' } };
    for (let index = 2; index < count; index += 1) {
      const fields = Object.fromEntries(
        Array.from({ length: index === 2 ? 1000 : 1 }, (_, place) => [`tags.${place}`, 'invalid']),
      );
      yield { refused: { id: null, email: 'x'.repeat(index === 2 ? 10_000 : 1), fields } };
      if (index === 2) turns = 0;
    }
    turnsAmid = turns;
  }
  const others = setInterval(() => (turns += 1), 0);
  const { created, refused, refusedCount } = await server.operations.uploadCustomers({
    rows: rows(),
  });
  clearInterval(others);
  assert.deepEqual([created, refusedCount, refused.length], [1, count - 1, 10_000]);
  assert.deepEqual(
    refused.map(({ index }) => index),
    refused.map((_, index) => index + 1),
  );
  assert.deepEqual(refused[0]?.fields, { email: 'taken' });
  assert.deepEqual(
    [refused[1]?.email?.length, Object.keys(refused[1]?.fields ?? {}).length],
    [255, 50],
  );
  assert.ok(turnsAmid > 1, 'nobody else had a turn');
});

test('of one who is in two uploads at once there is one', async () => {
  const writes = Array.from({ length: 1200 }, (_, index) => ({
    email: `twice-${index}@example.com`,
    ref: `twice-${index}`,
  }));
  const reports = await Promise.all([upload(writes), upload(writes.toReversed())]);
  const created = reports.reduce((sum, report) => sum + report.created, 0);
  assert.equal(created, 1200);
  const refused = reports.flatMap((report) => report.refused);
  assert.equal(refused.length, 1200);
  const both = { email: 'taken', ref: 'taken' };
  for (const { fields } of refused) assert.deepEqual(fields, both);
  assert.equal(await server.operations.countCustomers({ filter: { text: 'twice-' } }), 1200);
});

test('what was uploaded before a failure is kept, and the failure is told', async () => {
  async function* rows(): AsyncGenerator<UploadRow> {
    for (let index = 0; index < 600; index += 1) {
      yield { write: { email: `kept-${index}@example.com` } };
    }
    throw new Fault('invalid_json');
  }
  await assert.rejects(
    server.operations.uploadCustomers({ rows: rows() }),
    (error) => error instanceof Fault && error.kind === 'invalid_json',
  );
  assert.equal(await server.operations.countCustomers({ filter: { text: 'kept-' } }), 500);
});

test('what very many have in common is found page by page', async () => {
  function* frequent() {
    for (let index = 0; index < 6000; index += 1) {
      const lastName = index === 5990 ? 'Needle' : '';
      yield { email: `c${index}@x.example`, firstName: 'Commonplace', lastName };
    }
  }
  // They are the newest by far.
  server.clock.advance(7 * 86_400_000);
  assert.equal((await upload(frequent())).created, 6000);
  const list = async (text: string, number: number) => {
    const page = { number, size: 50 };
    const filter = { text, createdMin: '2025-06-05T00:00:00Z' };
    const { customers } = await server.operations.listCustomers({ filter, page });
    return customers.map(({ email }) => Number(email.slice(1, email.indexOf('@'))));
  };
  const numbers = (start: number, length = 50) =>
    Array.from({ length }, (_, index) => start + index);
  assert.deepEqual(await list('commonplace', 1), numbers(0));
  assert.deepEqual(await list('commonplace', 41), numbers(2000));
  assert.deepEqual(await list('commonplace', 120), numbers(5950));
  assert.deepEqual(await list('commonplace', 121), []);
  assert.deepEqual(await list('ONPLACE needle', 1), [5990]);
  assert.deepEqual(await list('mm', 2), numbers(50));
  assert.equal(await server.operations.countCustomers({ filter: { text: 'commonplace' } }), 6000);
  assert.equal(await server.operations.countCustomers({ filter: { text: 'mm' } }), 6000);
  const emails = async (filter: CustomerFilter) => {
    const page = { number: 1, size: 1950 };
    const pages = { ...page, ...(!filter.text && { size: 20_000 }) };
    const { customers } = await server.operations.listCustomers({ filter, page: pages });
    return customers.map(({ email }) => email);
  };
  const everybody = await emails({});
  for (const end of ['0@', '1@', '2@', '3@', '4@', '5@', '6@', '7@', '8@', '9@']) {
    const scattered = everybody.filter((email) => email.includes(end));
    assert.deepEqual(await emails({ text: end }), scattered);
  }
});
