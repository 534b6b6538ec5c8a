import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Endpoint, Parameter, Part, Platform } from '../../src/platforms/definition.js';
import { Fault, type FaultKind } from '../../src/platforms/fault.js';
import { platforms } from '../../src/platforms/index.js';
import type { OperationName, Operations } from '../../src/platforms/operations.js';
import { decodeRecord, encodeRecord, wireName } from '../../src/platforms/record.js';
import { ownCustomer } from './arbitrary.js';
import { context, written } from './support.js';

const all: Platform[] = Object.values(platforms);

/** What a path can say of each operation. */
const inPath: { [Name in OperationName]: readonly (keyof Parameters<Operations[Name]>[0])[] } = {
  listCustomers: [],
  countCustomers: [],
  getCustomer: ['id'],
  getCustomerByRef: ['ref'],
  createCustomer: [],
  updateCustomer: ['id'],
  updateCustomerByRef: ['ref'],
  deleteCustomer: ['id'],
  markCustomerDeleted: ['ref'],
  deleteCustomers: [],
  uploadCustomers: [],
  validatePassword: ['id'],
  inviteCustomer: ['id'],
  createActivationUrl: ['id'],
  listAddresses: ['customerId'],
  countAddresses: ['customerId'],
  getAddress: ['customerId', 'id'],
  createAddress: ['customerId'],
  updateAddress: ['customerId', 'id'],
  deleteAddress: ['customerId', 'id'],
  deleteAddresses: ['customerId'],
  setDefaultAddress: ['customerId', 'id'],
  listOrders: ['customerIds'],
  createOrder: [],
};

const texts: Record<Parameter['of'], readonly string[]> = {
  ids: ['1,2, 30', ''],
  sinceId: ['105'],
  minId: ['1'],
  maxId: ['999999'],
  createdMin: ['2013-01-03T09:11:51-03:00', '2013-01-03', '2013-01-03T09:11:51.5Z'],
  createdMax: ['2013-01-03T09:11:51+0000', '2013-01-03', '2013-01-03T09:11:51.5Z'],
  updatedMin: ['Tue, 13 Nov 2012 21:16:41 +0000', '2013-01-03T09:11:51'],
  updatedMax: ['Tue, 13 Nov 2012 21:16:41 +0000', '2013-01-03 09:11:51'],
  firstName: ['Zé', 'Mary Ann'],
  lastName: ['Ninguém'],
  company: ['Nuts & Bolts, Inc.'],
  email: ['ada+shop@example.com'],
  phone: ['11 3749-8000'],
  storeCredit: ['0.5000', '12'],
  customerGroupId: ['3'],
  taxExemptCategory: ['G'],
  text: ['Zé Ninguém', '28776255670'],
  terms: ['Bob', 'email:bob@example.com country:"United States" x'],
  customerIds: ['7', '1,2'],
  fields: ['id,email', 'id, name'],
  pageNumber: ['1', '12'],
  pageSize: ['30'],
};

for (const platform of all) {
  const endpoints: [string, Endpoint][] = Object.entries(platform.endpoints);
  const { customer, address, order } = platform;
  const codecs = [customer, address, order];

  test(`${platform.name}: each endpoint's path says what its operation takes`, () => {
    for (const [name, { operation, path }] of endpoints) {
      const said = [...path.matchAll(/\{(\w+)\}/g)].map(([, input]) => input);
      const known: readonly string[] = inPath[operation];
      assert.ok(known, `${name}: no operation ${operation}`);
      for (const input of said) assert.ok(known.includes(input ?? ''), `${name}: {${input}}`);
      assert.match(path, /^(\/[\w-]+|\/\{\w+\})+$/);
    }
  });

  test(`${platform.name}: each operation has an endpoint by its name`, () => {
    for (const [name, { operation }] of endpoints) {
      const primary = platform.endpoints[operation];
      assert.equal(primary?.operation, operation, `${name} leads to ${operation}`);
    }
  });

  test(`${platform.name}: a method and path lead to one endpoint`, () => {
    const routes = endpoints.map(
      ([, { method, path }]) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`,
    );
    assert.deepEqual(routes, [...new Set(routes)]);
  });

  test(`${platform.name}: each answer is of its operation's record`, () => {
    for (const [name, { operation, answer, body }] of endpoints) {
      const record = /Address/.test(operation)
        ? address
        : /Order/.test(operation)
          ? order
          : customer;
      if (answer.kind === 'record' || answer.kind === 'list')
        assert.equal(answer.codec, record, name);
      if (body && 'codec' in body) assert.equal(body.codec, record, name);
    }
  });

  test(`${platform.name}: lists are paged by the parameters that paging names`, () => {
    for (const [name, { answer, query = {} }] of endpoints) {
      const paged = answer.kind === 'list' && !/OfCustomer/.test(name);
      const { number, size, after } = platform.paging;
      if (!paged) continue;
      assert.equal(query[number]?.of, 'pageNumber', name);
      assert.equal(query[size]?.of, 'pageSize', name);
      if (name === 'listCustomers' && after) {
        assert.match(query[after.parameter]?.of ?? '', /^(sinceId|minId)$/);
      }
    }
  });

  test(`${platform.name}: parameters come back the same`, () => {
    for (const [name, { query = {} }] of endpoints) {
      for (const [parameter, { of, decode, encode }] of Object.entries(query)) {
        for (const text of texts[of]) {
          const value = decode(text);
          assert.deepEqual(decode(encode(value as never)), value, `${name} ${parameter}=${text}`);
        }
      }
    }
  });

  test(`${platform.name}: properties, parameters and endpoints are described in a line`, () => {
    const described = [
      ...codecs.flatMap(({ fields }) => Object.entries(fields)),
      ...endpoints,
      ...endpoints.flatMap(([, { query = {} }]) => Object.entries(query)),
    ];
    for (const [name, { about }] of described) {
      assert.match(about, /^\S[^\n]{1,100}[^\s.]$/, name);
    }
  });

  test(`${platform.name}: what is written of a record is one property's`, () => {
    for (const { record, fields } of codecs) {
      const names = Object.values(fields)
        .filter(({ access }) => access === 'write' || access === 'create')
        .map(({ of }) => of.at(-1));
      const twice = names.filter((name, index) => names.indexOf(name) !== index);
      // A country is written by its name or by its code.
      assert.deepEqual(
        twice.filter((name) => name !== 'countryCode'),
        [],
        record,
      );
    }
  });

  test(`${platform.name}: any customer that we hold can be given`, () => {
    fc.assert(
      fc.property(ownCustomer, (own) => {
        const wire = encodeRecord(customer, own, context);
        assert.deepEqual(JSON.parse(JSON.stringify(wire)), wire);
      }),
    );
  });

  test(`${platform.name}: what was given says nothing new when it is sent back`, () => {
    fc.assert(
      fc.property(ownCustomer, (own) => {
        const wire = encodeRecord(customer, own, context);
        const sendable = platform.readOnly === 'refused' ? writableOf(platform, wire) : wire;
        assert.deepEqual(written(platform, sendable, own), {});
      }),
    );
  });

  test(`${platform.name}: what an answer says beyond the definition is left out`, () => {
    const wire = { ...(encodeRecord(customer, {}, context) as Part), secret: 'x', id: {} };
    const read = decodeRecord(
      customer,
      JSON.parse(`{"__proto__":{"x":1},${JSON.stringify(wire).slice(1)}`),
    );
    assert.equal(Object.hasOwn(read, 'secret'), false);
    assert.equal('x' in read, false);
  });

  test(`${platform.name}: every fault has an answer that is read as a fault`, () => {
    for (const kind of kinds) {
      const fault = new Fault(kind, { retryAfter: 3, lastPage: 4, record: 'customer' });
      const { status, body } = platform.faultAnswer(fault, '/customers/1');
      assert.ok(status >= 400 && status < 600, `${kind}: ${status}`);
      assert.ok(JSON.stringify(body).length > 2, kind);
      const read = platform.readFault(status, new Headers(), body);
      assert.ok(read instanceof Fault, kind);
    }
  });

  test(`${platform.name}: an answer of any kind is read as a fault`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), fc.jsonValue(), (status, body) => {
        assert.ok(platform.readFault(status, new Headers(), body) instanceof Fault);
      }),
    );
  });

  test(`${platform.name}: a 429 says in its headers when to come back`, () => {
    const { headers, retryHeaders } = platform.rateLimit;
    const allowance = { limit: 40, left: 0, windowMilliseconds: 20_000, resetMilliseconds: 3000 };
    const told = new Headers({ ...headers(allowance), ...retryHeaders(3) });
    const { body } = platform.faultAnswer(new Fault('rate_limited', { retryAfter: 3 }), '/');
    const fault = platform.readFault(429, told, body);
    assert.deepEqual([fault.kind, fault.retryAfter], ['rate_limited', 3]);
    assert.equal(platform.rateLimit.read(new Headers()), null);
  });

  test(`${platform.name}: the key that a client sends is the one that is read`, () => {
    const { authentication, requirement, basePaths } = platform;
    const access = { key: 'the-key', store: 'shop1', userAgent: 'Tests (it@shop.example)' };
    const headers = new Headers(authentication.headers(access));
    const [path = ''] = basePaths;
    assert.equal(authentication.read(headers, path), 'the-key');
    assert.equal(authentication.read(new Headers({ Authorization: 'nonsense' }), path), null);
    assert.equal(requirement?.(headers) ?? null, null);
    const store = authentication.store?.(headers);
    assert.equal(path.includes('{store}') ? 'shop1' : (store ?? 'shop1'), 'shop1');
  });
}

/** Without what the platform refuses to have sent back. */
function writableOf({ customer }: Platform, wire: Part): Part {
  return Object.fromEntries(
    Object.entries(wire).filter(([name]) => customer.fields[name]?.access === 'write'),
  );
}

const kinds: FaultKind[] = [
  'unauthorized',
  'user_agent_required',
  'invalid_json',
  'unsupported_media_type',
  'payload_too_large',
  'invalid',
  'page_too_large',
  'not_found',
  'page_past_end',
  'method_not_allowed',
  'has_orders',
  'wrong_state',
  'rate_limited',
  'unavailable',
  'server_error',
];

test('a part of the billing address has a name on the wire of its own', () => {
  const { customer } = platforms.tiendanube;
  assert.equal(wireName(customer, 'billingAddress.number'), 'billing_number');
  assert.equal(wireName(customer, 'lastName'), 'name');
  assert.equal(wireName(platforms.twc.customer, 'ref'), 'id');
});
