import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../src/platforms/fault.js';
import type { CustomerWrite } from '../../src/platforms/records.js';
import { defaultPages } from '../../src/contract/constants.js';
import type { ShopSettings } from '../../src/contract/shop.js';
import { toCustomerChanges, toNewCustomer } from '../../src/server/operations/customer-fields.js';

const time = Date.parse('2025-06-01T12:00:00Z');
const services = { now: () => time };
const settings: ShopSettings = {
  name: 'Shop',
  locale: 'de-DE',
  currency: 'EUR',
  checkoutMode: 'optional',
  registrationFields: { phone: 'optional', company: 'off', extra: [] },
  consentText: '',
  countries: [],
  pages: defaultPages,
  drafts: false,
};

function written(write: CustomerWrite) {
  return toNewCustomer(services, settings, { email: 'ada@example.com', ...write });
}

test('what the shop writes is kept letter by letter', () => {
  const { email, firstName, lastName, note } = written({
    email: ' Ada@Example.COM ',
    firstName: 'Ada ',
    lastName: '  King',
    note: 'two\nlines',
  });
  assert.deepEqual(email, { address: 'Ada@example.com', key: 'ada@example.com' });
  assert.deepEqual([firstName, lastName, note], ['Ada ', '  King', 'two\nlines']);
});

test('a new customer has the currency of the shop, and an account only with a password', () => {
  assert.deepEqual([written({}).currency, written({}).state], ['EUR', 'disabled']);
  assert.equal(written({ password: 'short' }).state, 'enabled');
  assert.equal(written({ password: 'short', state: 'invited' }).state, 'invited');
});

test('a phone number is kept in E.164 and as it was written', () => {
  const kept = (write: CustomerWrite) => {
    const { phone, phoneAsWritten } = written(write);
    return [phone, phoneAsWritten];
  };
  assert.deepEqual(kept({ phone: '030 901820' }), ['+4930901820', '030 901820']);
  assert.deepEqual(kept({ phone: '+4930901820' }), ['+4930901820', null]);
  assert.deepEqual(kept({ phone: '' }), [null, null]);
  assert.deepEqual(kept({ phoneAsWritten: 'ask Bob' }), [null, 'ask Bob']);
  assert.deepEqual(kept({ phoneAsWritten: '030 901820' }), ['+4930901820', '030 901820']);
});

const faults: [CustomerWrite, string][] = [
  [{ email: undefined as unknown as string }, 'email required'],
  [{ email: '' }, 'email required'],
  [{ email: 'nobody' }, 'email invalid'],
  [{ phone: 'ask Bob' }, 'phone invalid'],
  [{ phoneAsWritten: 'a'.repeat(65) }, 'phone invalid'],
  [{ firstName: 'a'.repeat(256) }, 'firstName too_long'],
  [{ lastName: 'a\0' }, 'lastName invalid'],
  [{ note: '\ud800' }, 'note invalid'],
  [{ tags: Array.from({ length: 251 }, String) }, 'tags too_many'],
  [{ tags: ['a'.repeat(256)] }, 'tags too_long'],
  [{ extra: { key: 'a'.repeat(1001) } }, 'extra too_long'],
  [{ storeCredit: '1.23456' }, 'storeCredit invalid'],
  [{ currency: 'euro' }, 'currency invalid'],
  [{ customerGroupId: 2 ** 31 }, 'customerGroupId invalid'],
  [{ acceptsMarketingUpdatedAt: 'yesterday' }, 'acceptsMarketingUpdatedAt invalid'],
  [{ billingAddress: { countryCode: 'Spain' } }, 'billingAddress.countryCode invalid'],
  [{ password: '' }, 'password required'],
  [{ password: 'a'.repeat(257) }, 'password too_long'],
  [{ password: 'a', passwordConfirmation: 'b' }, 'passwordConfirmation mismatch'],
  [{ email: 'nobody', zip: 1, tags: ['\n'] } as CustomerWrite, 'tags invalid, email invalid'],
];

for (const [write, named] of faults) {
  test(`a write is refused for: ${named}`, () => {
    const isNamed = (error: unknown) =>
      error instanceof Fault && error.message === `invalid: ${named}`;
    assert.throws(() => written(write), isNamed);
  });
}

test('the day of the consent is the day on which it changed', () => {
  const now = new Date(time).toISOString();
  const fresh = written({ acceptsMarketing: true });
  assert.deepEqual([fresh.acceptsMarketingUpdatedAt, fresh.marketingOptInLevel], [now, 'unknown']);
  const given = { acceptsMarketing: true, acceptsMarketingUpdatedAt: '2024-01-01T00:00:00Z' };
  assert.equal(written(given).acceptsMarketingUpdatedAt, given.acceptsMarketingUpdatedAt);
  assert.equal(written({ acceptsMarketing: false }).acceptsMarketingUpdatedAt, undefined);
  const level = { marketingOptInLevel: 'single_opt_in', acceptsMarketing: false } as const;
  assert.equal(written(level).marketingOptInLevel, null);
  const former = { acceptsMarketing: true } as Parameters<typeof toCustomerChanges>[3];
  const change = (write: CustomerWrite) => toCustomerChanges(services, settings, write, former);
  assert.deepEqual(change({ acceptsMarketing: true }), {});
  assert.deepEqual(change({ acceptsMarketing: false }), {
    acceptsMarketing: false,
    acceptsMarketingUpdatedAt: now,
    marketingOptInLevel: null,
  });
  assert.deepEqual(change({ firstName: 'Ada' }), { firstName: 'Ada' });
});
