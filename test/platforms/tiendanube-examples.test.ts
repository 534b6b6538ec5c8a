import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../../src/platforms/definition.js';
import { platforms } from '../../src/platforms/index.js';
import { decodeRecord, encodeRecord } from '../../src/platforms/record.js';
import { blankAddress } from '../../src/server/customers/address-directory.js';
import { completed, context, differences, fixture, written } from './support.js';

const { tiendanube } = platforms;
const { customer } = tiendanube;

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
  assert.deepEqual(write, {});
});
