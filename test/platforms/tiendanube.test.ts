import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Part } from '../../src/platforms/definition.js';
import { Fault, type FaultKind } from '../../src/platforms/fault.js';
import { platforms } from '../../src/platforms/index.js';
import { decodeRecord, encodeRecord, encodeWrite } from '../../src/platforms/record.js';
import { book, country, currency, decimal, line, lineOrNull, rowId, seconds } from './arbitrary.js';
import {
  blankAddress,
  completed,
  context,
  differences,
  faultOf,
  fixture,
  written,
} from './support.js';

const { tiendanube } = platforms;
const { customer, address, order } = tiendanube;

const asRead = (wire: unknown) => completed(decodeRecord(customer, wire));
const asGiven = (own: Part) => encodeRecord(customer, own, context);

test("the seed's customers come back as they were, property by property", () => {
  const examples = [
    ...(fixture('tiendanube-customers.json') as Part[]),
    ...(fixture('tiendanube-customers-since-id-105.json') as Part[]),
    fixture('tiendanube-customer.json'),
    fixture('tiendanube-create-answer.json'),
    fixture('tiendanube-update-request.json'),
    fixture('tiendanube-update-answer.json'),
  ];
  assert.equal(examples.length, 7);
  for (const example of examples)
    assert.deepEqual(differences(example, asGiven(asRead(example))), []);
});

test("the seed's customer is read as what she is", () => {
  const [, second] = fixture('tiendanube-customers.json') as Part[];
  assert.deepEqual(
    differences(
      {
        id: '112',
        firstName: 'Zé',
        lastName: 'Ninguém',
        email: 'john.doe@example.com',
        phone: null,
        phoneAsWritten: '392502584',
        identification: '28776255671',
        note: null,
        lastOrderId: null,
        totalSpent: '0.00',
        currency: 'USD',
        createdAt: '2013-04-07T12:11:51.000Z',
        updatedAt: '2013-04-08T14:11:51.000Z',
        extra: { number_of_children: '2', gender: 'male' },
        defaultAddressId: '1234',
        billingAddress: {
          street: 'Evergreen Terrace',
          number: '742',
          floor: '',
          locality: '',
          zip: '97475',
          city: 'Springfield',
          province: 'Oregon',
          countryCode: 'US',
          phone: '555-123-0413',
        },
        addresses: [
          {
            id: '1234',
            street: 'Praça Roberto Gomes Pedrosa',
            number: '1',
            floor: '',
            locality: 'Morumbi',
            city: 'São Paulo',
            province: 'São Paulo',
            countryCode: 'BR',
            zip: '05653-070',
            phone: '11 3749-8000',
            isDefault: true,
            createdAt: '2013-04-07T12:11:51.000Z',
            updatedAt: '2013-04-08T14:13:01.000Z',
          },
        ],
      },
      asRead(second),
    ),
    [],
  );
});

test("the seed's new customer is written as the request has her, where the answer slips", () => {
  const write = written(tiendanube, fixture('tiendanube-create-request.json'));
  assert.deepEqual(write, {
    firstName: 'First',
    lastName: 'Last',
    email: 'first.last@example.com',
    addresses: [
      {
        street: 'My Street',
        city: 'My City',
        countryCode: 'BR',
        locality: 'Morumbi',
        number: '123',
        phone: '11 1234-5678',
        province: 'São Paulo',
        zip: '05653-071',
      },
    ],
    sendEmailInvite: true,
    password: 'mysupersecretpassword',
  });
  const [sent] = write['addresses'] as Part[];
  const wire = asGiven({ ...write, addresses: [{ ...blankAddress, ...sent }] });
  const answer = fixture('tiendanube-create-answer.json') as Part & { addresses: Part[] };
  // The answer is another customer's, and has lost the district.
  const slips = differences(
    { email: answer['email'], name: answer['name'], addresses: answer.addresses },
    wire,
  );
  assert.deepEqual(slips, [
    'email',
    'name',
    'addresses.0.created_at',
    'addresses.0.default',
    'addresses.0.id',
    'addresses.0.locality',
    'addresses.0.updated_at',
  ]);
});

test('the whole customer of the seed sent back changes what is another', () => {
  const former = asRead(fixture('tiendanube-customer.json'));
  const write = written(tiendanube, fixture('tiendanube-update-request.json'), former);
  assert.deepEqual(write, {
    email: 'john.doe+modified@example.com',
    phoneAsWritten: '911',
  });
});

test('a whole customer sent back with ids as strings changes nothing', () => {
  const example = fixture('tiendanube-customer.json') as Part & { addresses: Part[] };
  const [first] = example.addresses;
  const sent = { ...first, id: '1234' };
  const write = written(
    tiendanube,
    { ...example, id: '101', last_order_id: '9001', default_address: sent, addresses: [sent] },
    asRead(example),
  );
  assert.deepEqual(write, { addresses: [{ id: '1234', isDefault: true }] });
});

test('an id, dates, sums and what nobody knows are ignored in a write', () => {
  const write = written(tiendanube, {
    email: 'ada@example.com',
    id: 5,
    created_at: 'whenever',
    updated_at: 1,
    total_spent: {},
    total_spent_currency: 'doubloons',
    last_order_id: 'x',
    active: 'perhaps',
    tags: 'vip',
    admin: true,
  });
  assert.deepEqual(write, { email: 'ada@example.com' });
});

const names: [wire: string | null, firstName: string, lastName: string][] = [
  ['John Doe', 'John', 'Doe'],
  ['Ana María de la Cruz', 'Ana', 'María de la Cruz'],
  ['Madonna', 'Madonna', ''],
  ['Madonna ', 'Madonna ', ''],
  [' John  Doe ', ' John', ' Doe '],
  ['  ', '  ', ''],
  ['Zoe\u0301 👩‍👩‍👧', 'Zoe\u0301', '👩‍👩‍👧'],
  [null, '', ''],
];

test('a name is cut at its first space and joined again letter by letter', () => {
  for (const [name, firstName, lastName] of names) {
    const read = decodeRecord(customer, { name });
    assert.deepEqual(read, { firstName, lastName });
    assert.equal(asGiven(read)['name'], name);
  }
  assert.equal(asGiven({ firstName: '', lastName: 'Doe' })['name'], 'Doe');
});

const phones: [wire: unknown, read: Part, write: string | null][] = [
  ['+5491112345678', { phone: '+5491112345678', phoneAsWritten: null }, '+5491112345678'],
  [
    '11 3749-8000 int. 5',
    { phone: null, phoneAsWritten: '11 3749-8000 int. 5' },
    '11 3749-8000 int. 5',
  ],
  [911, { phone: null, phoneAsWritten: '911' }, '911'],
  ['', { phone: null, phoneAsWritten: null }, null],
  [null, { phone: null, phoneAsWritten: null }, null],
];

test('a phone number is kept in any form', () => {
  for (const [phone, read, phoneAsWritten] of phones) {
    assert.deepEqual(decodeRecord(customer, { phone }), read);
    assert.deepEqual(written(tiendanube, { email: 'a@b.example', phone }), {
      email: 'a@b.example',
      phoneAsWritten,
    });
    assert.equal(asGiven(read)['phone'], phoneAsWritten);
  }
  const both = { phone: '+541137498000', phoneAsWritten: '11 3749-8000' };
  assert.equal(asGiven(both)['phone'], '11 3749-8000');
});

test('dates are read in the form of the seed and of later docs, and written in that of the seed', () => {
  for (const wire of [
    '2013-01-03T09:11:51-03:00',
    '2013-01-03T12:11:51+0000',
    '2013-01-03T12:11:51Z',
  ]) {
    const read = decodeRecord(customer, { created_at: wire });
    assert.deepEqual(read, { createdAt: '2013-01-03T12:11:51.000Z' });
    assert.equal(asGiven(read)['created_at'], '2013-01-03T09:11:51-03:00');
  }
  assert.equal(
    asGiven({ createdAt: '2013-01-01T02:59:59.999Z' })['created_at'],
    '2012-12-31T23:59:59-03:00',
  );
});

test('custom fields are strings, whatever a client writes', () => {
  const wire = JSON.parse(
    '{"a":"x","n":2,"b":true,"none":null,"__proto__":"bad","constructor":"c"}',
  ) as Part;
  const { extra } = written(tiendanube, { email: 'a@b.example', extra: wire }) as { extra: Part };
  assert.deepEqual(Object.entries(extra), [
    ['a', 'x'],
    ['n', '2'],
    ['b', 'true'],
    ['constructor', 'c'],
  ]);
  assert.equal(Object.getPrototypeOf(extra), Object.prototype);
  assert.equal(({} as Part)['bad'], undefined);
  for (const none of [[], {}, null]) {
    assert.deepEqual(written(tiendanube, { email: 'a@b.example', extra: none })['extra'], {});
  }
  const polluting = JSON.parse('{"email":"a@b.example","extra":{"__proto__":{"x":1}}}') as Part;
  assert.deepEqual(written(tiendanube, polluting)['extra'], {});
  for (const wrong of [4, 'x', [1], { a: {} }, { a: 'x'.repeat(1001) }]) {
    const fault = faultOf(() => written(tiendanube, { email: 'a@b.example', extra: wrong }));
    assert.equal(fault.fields[0]?.field, 'extra');
  }
});

test('a billing address is laid over the one that is there, and none of it makes none', () => {
  const blank = { billing_address: null, billing_city: '', billing_country: null };
  assert.deepEqual(written(tiendanube, { email: 'a@b.example', ...blank }), {
    email: 'a@b.example',
  });
  assert.deepEqual(
    written(tiendanube, {
      email: 'a@b.example',
      ...blank,
      billing_number: 742,
      billing_country: 'br',
    }),
    { email: 'a@b.example', billingAddress: { number: '742', countryCode: 'BR' } },
  );
  const former = { billingAddress: { city: 'Springfield', floor: '2' } };
  assert.deepEqual(written(tiendanube, { billing_floor: null }, former), {
    billingAddress: { floor: '' },
  });
  assert.equal(asGiven({ billingAddress: null })['billing_city'], null);
  const { billing_city: city, ...others } = encodeWrite(
    customer,
    { billingAddress: { city: 'Lima' } },
    'update',
    context,
  );
  assert.deepEqual([city, others], ['Lima', {}]);
});

test('an account is active where it is enabled', () => {
  for (const [state, active] of [
    ['enabled', true],
    ['disabled', false],
    ['invited', false],
    ['declined', false],
  ]) {
    assert.equal(asGiven({ state })['active'], active);
  }
  assert.deepEqual(decodeRecord(customer, { active: 'true' }), { state: 'enabled' });
  assert.deepEqual(decodeRecord(customer, { active: false }), { state: 'disabled' });
});

test('a password is never given back', () => {
  const wire = asGiven({ id: '1', password: 'secret', sendEmailInvite: true });
  assert.deepEqual(
    Object.keys(wire).filter((name) => /password|invite/.test(name)),
    [],
  );
});

const wireAddress = fc.record({
  id: rowId,
  name: lineOrNull(511),
  address: lineOrNull(255),
  number: lineOrNull(64),
  floor: lineOrNull(64),
  locality: lineOrNull(255),
  city: lineOrNull(255),
  province: lineOrNull(255),
  country: fc.option(country),
  zipcode: lineOrNull(32),
  phone: lineOrNull(64),
  default: fc.constant(false),
  created_at: fc.constant(''),
  updated_at: fc.constant(''),
});

const wireInstant = seconds.map((one) =>
  new Date((one - 3 * 3600) * 1000).toISOString().replace('.000Z', '-03:00'),
);

const wireBook = book(
  fc
    .tuple(wireAddress, wireInstant, wireInstant)
    .map(([one, created, updated]) => ({ ...one, created_at: created, updated_at: updated })),
  'default',
);

const wireCustomer = wireBook.chain((addresses) =>
  fc.record({
    id: rowId,
    name: lineOrNull(511),
    email: fc.emailAddress(),
    phone: fc.oneof(lineOrNull(64), fc.constant('+5491112345678')),
    identification: fc.option(line(64)),
    note: fc.option(line(5000)),
    default_address: fc.constant(addresses.find((one) => one.default) ?? null),
    addresses: fc.constant(addresses),
    billing_address: lineOrNull(255),
    billing_number: lineOrNull(64),
    billing_floor: lineOrNull(64),
    billing_locality: lineOrNull(255),
    billing_zipcode: lineOrNull(32),
    billing_city: lineOrNull(255),
    billing_province: lineOrNull(255),
    billing_country: fc.option(country),
    billing_phone: lineOrNull(64),
    extra: fc.dictionary(
      line(255).filter((key) => key !== '__proto__'),
      line(1000),
      { maxKeys: 4, noNullPrototype: true },
    ),
    accepts_marketing: fc.boolean(),
    accepts_marketing_updated_at: fc.option(wireInstant),
    total_spent: decimal,
    total_spent_currency: currency,
    last_order_id: fc.option(rowId),
    active: fc.boolean(),
    created_at: wireInstant,
    updated_at: wireInstant,
  }),
);

test('whatever the platform can hold comes back the same, letter by letter', () => {
  fc.assert(
    fc.property(wireCustomer, (wire) => {
      assert.deepEqual(asGiven(asRead(wire)), { ...wire });
    }),
  );
});

test('what is asked to be written is what is understood', () => {
  fc.assert(
    fc.property(wireCustomer, fc.constantFrom('create', 'update'), (wire, operation) => {
      const former = operation === 'update' ? { id: '1' } : undefined;
      const write = written(tiendanube, wire, former);
      const asked = encodeWrite(customer, write, operation, context);
      assert.deepEqual(written(tiendanube, asked, former), write);
    }),
  );
});

test('every fault of a body is named, and none of it with what was written', () => {
  const { kind, fields } = faultOf(() =>
    written(tiendanube, {
      name: 'x'.repeat(512),
      email: 'x'.repeat(255),
      note: 5,
      identification: 'a\u0000b',
      billing_country: 'Narnia',
      phone: { number: 1 },
      addresses: [{ city: 'Lima' }, { country: 'XX1', zipcode: 'x'.repeat(33) }, 'home'],
      default_address: 'home',
      send_email_invite: 'maybe',
    }),
  );
  assert.equal(kind, 'invalid');
  assert.deepEqual(
    fields.map(({ field, reason }) => `${field} ${reason}`),
    [
      'name too_long',
      'email too_long',
      'note invalid',
      'identification invalid',
      'billing_country invalid',
      'phone invalid',
      'addresses.1.country invalid',
      'addresses.1.zipcode too_long',
      'addresses.2 invalid',
      'default_address invalid',
      'send_email_invite invalid',
    ],
  );
  const [{ field, reason } = { field: '', reason: '' }] = faultOf(() =>
    written(tiendanube, { name: 'Ada' }),
  ).fields;
  assert.deepEqual([field, reason], ['email', 'required']);
});

const answers: [fault: Fault, status: number, body: unknown][] = [
  [
    new Fault('unauthorized'),
    401,
    { code: 401, message: 'Unauthorized', description: 'Invalid access token' },
  ],
  [
    new Fault('not_found', { record: 'customer' }),
    404,
    { code: 404, message: 'Not Found', description: 'Customer with such id does not exist' },
  ],
  [
    new Fault('page_past_end', { lastPage: 6 }),
    404,
    { code: 404, message: 'Not Found', description: 'Last page is 6' },
  ],
  [
    new Fault('page_past_end', { lastPage: 0 }),
    404,
    { code: 404, message: 'Not Found', description: 'Last page is 0' },
  ],
  [new Fault('invalid_json'), 400, { error: 'Problems parsing JSON' }],
  [
    new Fault('invalid', { fields: [{ field: 'email', reason: 'taken' }] }),
    422,
    { email: ['has already been taken'] },
  ],
  [
    new Fault('invalid', {
      fields: [
        { field: 'email', reason: 'required' },
        { field: 'name', reason: 'too_long' },
        { field: 'name', reason: 'invalid' },
      ],
    }),
    422,
    { email: ["can't be blank"], name: ['is too long', 'is invalid'] },
  ],
];

test("faults are answered in the platform's words", () => {
  for (const [fault, status, body] of answers) {
    assert.deepEqual(tiendanube.faultAnswer(fault), { status, body });
  }
  for (const [kind, status] of [
    ['user_agent_required', 400],
    ['unsupported_media_type', 415],
    ['payload_too_large', 413],
    ['has_orders', 422],
    ['rate_limited', 429],
    ['server_error', 500],
  ] satisfies [FaultKind, number][]) {
    assert.equal(tiendanube.faultAnswer(new Fault(kind)).status, status, kind);
  }
  const { body } = tiendanube.faultAnswer(new Fault('page_past_end')) as { body: Part };
  assert.equal(body['description'], 'Last page is 0');
});

test('a fault that is answered is read as the same', () => {
  const every: Fault[] = [
    ...answers.map(([fault]) => fault),
    new Fault('user_agent_required'),
    new Fault('unsupported_media_type'),
    new Fault('payload_too_large'),
    new Fault('page_too_large'),
    new Fault('method_not_allowed'),
    new Fault('has_orders'),
    new Fault('wrong_state'),
    new Fault('unavailable'),
    new Fault('server_error'),
    new Fault('not_found', { record: 'order' }),
    new Fault('not_found'),
  ];
  for (const fault of every) {
    const { status, body } = tiendanube.faultAnswer(fault);
    const read = tiendanube.readFault(status, new Headers(), body);
    const { kind, record, lastPage } = read;
    assert.deepEqual([kind, record, lastPage], [fault.kind, fault.record, fault.lastPage]);
    assert.deepEqual(
      read.fields.map(({ field, reason }) => ({ field, reason })),
      fault.fields,
    );
  }
});

test('the wait after a 429 is read from either header', () => {
  const wait = (headers: Record<string, string>) =>
    tiendanube.readFault(429, new Headers(headers), null).retryAfter;
  assert.equal(wait({ 'X-Rate-Limit-Reset': '1500' }), 1.5);
  assert.equal(wait({ 'Retry-After': '4', 'X-Rate-Limit-Reset': '1500' }), 4);
  assert.equal(wait({}), 1);
});

test('a request without a User-Agent is refused', () => {
  const { requirement } = tiendanube;
  assert.equal(requirement(new Headers({ 'User-Agent': 'App (a@b.example)' })), null);
  for (const headers of [new Headers(), new Headers({ 'User-Agent': '  ' })]) {
    assert.equal(requirement(headers)?.kind, 'user_agent_required');
  }
});

test('the key is in the header Authentication alone', () => {
  const { authentication } = tiendanube;
  for (const [headers, key] of [
    [{ Authentication: 'bearer abc' }, 'abc'],
    [{ Authentication: 'Bearer abc ' }, 'abc'],
    [{ Authorization: 'bearer abc' }, null],
    [{ Authentication: 'abc' }, null],
  ] as const) {
    assert.equal(authentication.read(new Headers(headers)), key);
  }
});

test('pages are linked as far as there are any', () => {
  const url = new URL('http://shop.example/v1/1/customers?q=a%20b&page=2&per_page=10');
  const at = (number: number, total: number) =>
    tiendanube.paging.headers({ number, size: 10, total, url }) as Record<string, string>;
  const link = (page: number, relation: string) =>
    `<http://shop.example/v1/1/customers?q=a+b&page=${page}&per_page=10>; rel="${relation}"`;
  assert.deepEqual(at(2, 31), {
    'X-Total-Count': '31',
    Link: [link(3, 'next'), link(4, 'last'), link(1, 'first'), link(1, 'prev')].join(', '),
  });
  assert.deepEqual(at(1, 31)['Link'], [link(2, 'next'), link(4, 'last')].join(', '));
  assert.deepEqual(at(4, 31)['Link'], [link(1, 'first'), link(3, 'prev')].join(', '));
  assert.deepEqual(at(1, 10), { 'X-Total-Count': '10' });
});

test('an order has the names of the platform', () => {
  const own = {
    id: '9001',
    name: '#1001',
    customerId: '101',
    email: 'john.doe@example.com',
    total: '89.00',
    currency: 'USD',
    financialStatus: 'paid',
    fulfillmentStatus: 'fulfilled',
    items: [{ title: 'Poké ball', quantity: 2 }],
    createdAt: '2013-01-03T12:11:51.000Z',
  };
  const wire = {
    id: 9001,
    number: 1001,
    customer: { id: 101 },
    contact_email: 'john.doe@example.com',
    total: '89.00',
    currency: 'USD',
    payment_status: 'paid',
    shipping_status: 'shipped',
    products: [{ name: 'Poké ball', quantity: 2 }],
    created_at: '2013-01-03T09:11:51-03:00',
  };
  assert.deepEqual(encodeRecord(order, own, context), wire);
  assert.deepEqual(decodeRecord(order, wire), { ...own, name: '1001' });
  assert.deepEqual(encodeRecord(order, { name: 'A-7', customerId: null }, context), {
    number: 'A-7',
    customer: null,
  });
});

test("another platform's words for an order are read as ours", () => {
  const read = decodeRecord(order, {
    payment_status: 'abandoned',
    shipping_status: 'unshipped',
    customer: { id: '7', name: 'x', email: 'a@b.example' },
    products: [{ name: 'Ball', quantity: '3', price: '1.00' }],
    created_at: '2013-01-03T12:11:51+0000',
    gateway: 'offline',
  });
  assert.deepEqual(read, {
    financialStatus: 'voided',
    fulfillmentStatus: 'partially_fulfilled',
    customerId: '7',
    items: [{ title: 'Ball', quantity: 3 }],
    createdAt: '2013-01-03T12:11:51.000Z',
  });
  assert.deepEqual(decodeRecord(order, { shipping_status: null }), {
    fulfillmentStatus: 'unfulfilled',
  });
});

test('an address has no property of another platform', () => {
  assert.deepEqual(Object.keys(address.fields), [
    'id',
    'name',
    'address',
    'number',
    'floor',
    'locality',
    'city',
    'province',
    'country',
    'zipcode',
    'phone',
    'default',
    'created_at',
    'updated_at',
  ]);
});
