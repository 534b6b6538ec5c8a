import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Part, RecordCodec } from '../../src/platforms/definition.js';
import { anything, headerText, megabyte, mostlyLine, text, value } from './arbitrary.js';
import {
  accessHeaders,
  newAddress,
  newCustomer,
  platformServer,
  served,
  type Served,
} from './platform-support.js';
import type { TestServer } from './support.js';

let server: TestServer;

before(async () => {
  server = await platformServer();
});
after(() => server.remove());

const dates = fc.constantFrom(
  '2020-01-01T10:00:00Z',
  'Tue, 13 Nov 2012 21:16:41 +0000',
  '9999-12-31',
);
const digits = fc.oneof(
  fc.nat({ max: 6 }).map(String),
  fc.constantFrom('0', '-1', '9'.repeat(15), '9'.repeat(19)),
);

/** What a property may hold, good and bad. */
const property = fc.oneof(
  { weight: 5, arbitrary: mostlyLine },
  { weight: 3, arbitrary: value },
  {
    weight: 2,
    arbitrary: fc.oneof(digits, dates, fc.nat({ max: 9 }), fc.boolean(), fc.constant(null)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('FR', 'United States', 'OR', 'USD', 'residential', '+14155550100'),
  },
);

function recordOf({ fields }: RecordCodec, nested?: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  const name = fc.constantFrom(...Object.keys(fields), '__proto__', 'constructor', 'surprise');
  const some = fc.dictionary(name, property, { maxKeys: 4 });
  if (!nested) return some;
  const addresses = fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: fc.record({ addresses: fc.array(nested, { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ default_address: nested }) },
  );
  return fc.tuple(some, addresses).map(([one, other]) => ({ ...one, ...other }));
}

function bodyOf({ platform, endpoint }: Served): fc.Arbitrary<string> {
  const { body } = endpoint;
  if (!body) return fc.constant('');
  const nested = recordOf(platform.address);
  const { name } = platform;
  const bodies = (): fc.Arbitrary<unknown> => {
    if (body.kind === 'value') {
      return fc.record({
        password: value,
        customer_invite: fc.dictionary(
          fc.constantFrom('to', 'from', 'bcc', 'subject', 'custom_message'),
          value,
        ),
      });
    }
    const record = recordOf(body.codec, nested).map((fields): Part => {
      const whole =
        body.codec.record === 'customer'
          ? newCustomer(name)
          : body.codec.record === 'address'
            ? newAddress(name)
            : {};
      const wrapper = body.kind === 'record' ? body.wrapper : undefined;
      const inner = wrapper === undefined ? whole : ((whole[wrapper] ?? order()) as Part);
      const spoilt = { ...inner, ...fields };
      return wrapper === undefined ? spoilt : { [wrapper]: spoilt };
    });
    return body.kind === 'rows'
      ? fc.array(record, { maxLength: 5 }).map((customers) => ({ customers }))
      : record;
  };
  return fc.oneof(
    { weight: 9, arbitrary: bodies().map((one) => JSON.stringify(one)) },
    { weight: 1, arbitrary: anything },
  );
}

let orders = 0;

function order(): Part {
  orders += 1;
  return {
    name: `#${orders}`,
    total_price: '12.50',
    currency: 'USD',
    email: 'guest@example.com',
    line_items: [{ title: 'Tea', quantity: 1 }],
  };
}

function queryOf({ endpoint }: Served): fc.Arbitrary<string> {
  const names = Object.keys(endpoint.query ?? {});
  const name = names.length > 0 ? fc.constantFrom(...names) : fc.constant('page');
  const single = fc.tuple(name, fc.oneof(digits, dates, text, mostlyLine));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: 2,
      arbitrary: fc
        .array(single, { maxLength: 3 })
        .map((pairs) => `?${new URLSearchParams(pairs)}`),
    },
    { weight: 1, arbitrary: fc.webQueryParameters().map((query) => `?${query}`) },
  );
}

const segment = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 30 }).map(String) },
  { weight: 1, arbitrary: digits },
  {
    weight: 1,
    arbitrary: text.map(
      (one) => encodeURIComponent(one.slice(0, 300).replace(/\p{Cs}/gu, '?')) || '1',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('%00', '%ff', '%', '..', '%2e%2e', '%2F', 'count', 'search'),
  },
);

const request = fc.constantFrom(...served).chain((place) =>
  fc.record({
    place: fc.constant(place),
    method: fc.oneof(
      { weight: 12, arbitrary: fc.constant<string>(place.endpoint.method) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
      },
    ),
    segments: fc.array(segment, { minLength: 2, maxLength: 2 }),
    ending: fc.constantFrom('', '', '', '.json', '/', '/x'),
    query: queryOf(place),
    headers: fc.oneof(
      { weight: 6, arbitrary: fc.constant({}) },
      {
        weight: 1,
        arbitrary: fc.record(
          {
            'Content-Type': fc.oneof(fc.constant('undefined'), headerText),
            'Content-Encoding': fc.constantFrom('gzip', 'identity', 'br', ''),
            'User-Agent': headerText,
            Accept: headerText,
          },
          { requiredKeys: [] },
        ),
      },
    ),
    body: bodyOf(place),
  }),
);

const numRuns = 4000;

test('whatever 4,000 requests hold, each gets an answer of the platform that is none of 500', async () => {
  const counts = new Map<number, number>();
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(request, async ({ place, method, segments, ending, query, headers, body }) => {
      const rest = [...segments];
      const path =
        place.base +
        place.endpoint.path.replace(/\{\w+\}/g, () => rest.pop() ?? '1') +
        ending +
        query;
      const hasBody = !['GET', 'HEAD'].includes(method) && body !== '';
      const response = await server.app.request(path, {
        method,
        headers: {
          'User-Agent': 'Tests',
          'Content-Type': 'application/json',
          ...accessHeaders(place.platform),
          ...headers,
        },
        ...(hasBody && { body }),
      });
      const answer = await response.text();
      counts.set(response.status, (counts.get(response.status) ?? 0) + 1);
      if (response.ok) reached.add(`${place.platform.name} ${place.name}`);
      assert.ok(response.status < 500, `${response.status} ${answer} ${server.logged.at(-2)}`);
      if (answer !== '') JSON.parse(answer);
    }),
    { numRuns },
  );
  // Not all of them may have ended at the door.
  for (const status of [200, 201, 204, 400, 404, 405, 415, 422]) {
    assert.ok(counts.has(status), `${status} isn’t among ${[...counts.keys()].join(', ')}`);
  }
  assert.ok(reached.size > 20, [...reached].join(', '));
});

test('fields of a megabyte are refused as too large', async () => {
  for (const place of served.filter(
    ({ endpoint }) => endpoint.body && endpoint.body.kind !== 'rows',
  )) {
    const path = place.base + place.endpoint.path.replace(/\{\w+\}/g, '1');
    const response = await server.app.request(path, {
      method: place.endpoint.method,
      headers: { 'Content-Type': 'application/json', ...accessHeaders(place.platform) },
      body: `{"email":"${megabyte}${megabyte}"}`,
    });
    assert.equal(response.status, 413, path);
  }
});
