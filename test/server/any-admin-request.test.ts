import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { errorStatus } from '../../src/contract/errors.js';
import { own } from '../../src/platforms/own/index.js';
import { deep, hostile, hostileIds } from './hostile.js';
import { ordered } from './ordered.js';
import { apiKey, goodPassword, testServer, type TestServer } from './support.js';

let server: TestServer;
let customerId: string;
let strangerId: string;
let orderId: string;

before(async () => {
  server = await testServer();
  customerId = await server.customer('ada@example.com');
  strangerId = await server.customer('stranger@example.com', { state: 'disabled' });
  ({ id: orderId } = await ordered(server, { customerId }));
});
after(() => server.remove());

const address = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  company: 'ACME',
  street: 'Calle Mayor',
  number: '1',
  floor: '2',
  line2: 'B',
  locality: 'Centro',
  city: 'Madrid',
  province: 'Madrid',
  provinceCode: 'MD',
  countryCode: 'ES',
  zip: '28013',
  phone: '+34611223344',
  type: 'residential',
  isDefault: true,
};
const fields = {
  ref: 'A-1',
  firstName: 'Grace',
  lastName: 'Hopper',
  company: 'ACME',
  phone: '+34611223355',
  identification: '529.982.247-25',
  acceptsMarketing: true,
  acceptsMarketingUpdatedAt: '2025-01-01T00:00:00Z',
  marketingOptInLevel: 'single_opt_in',
  extra: { motto: 'Tea' },
  currency: 'EUR',
  note: 'Two\nlines',
  tags: ['vip'],
  taxExempt: false,
  taxExemptions: ['EU'],
  taxExemptCategory: 'A',
  storeCredit: '12.50',
  customerGroupId: 1,
  registrationIpAddress: '127.0.0.1',
  multipassIdentifier: 'm',
  resetPassOnLogin: false,
};
const statuses = {
  financialStatus: 'paid',
  fulfillmentStatus: 'fulfilled',
  test: false,
  archived: false,
};
const order = {
  name: '#2',
  total: '41.90',
  currency: 'EUR',
  items: [{ title: 'Tea', quantity: 1 }],
  createdAt: '2025-01-01T00:00:00Z',
  ...statuses,
};

interface Route {
  method: string;
  path: string;
  form?: object;
}

const routes = (): Record<string, Route> => ({
  settings: {
    method: 'PUT',
    path: '/settings',
    form: {
      name: 'Kiosk',
      locale: 'en',
      currency: 'EUR',
      checkoutMode: 'optional',
      registrationFields: {
        phone: 'off',
        company: 'off',
        extra: [{ key: 'motto', label: 'Motto', type: 'select', required: false, options: ['a'] }],
      },
      consentText: { en: 'News', es: 'Noticias' },
      countries: ['ES'],
      pages: { signIn: '/in', order: '/orders/{id}' },
      drafts: false,
    },
  },
  'a new customer': {
    method: 'POST',
    path: '/customers',
    form: { email: 'grace@example.com', ...fields, invite: true, message: 'Welcome' },
  },
  'a change of a customer': {
    method: 'PATCH',
    path: `/customers/${customerId}`,
    form: { ...fields, ref: 'B-1', phone: '+34611223366' },
  },
  'an invitation': {
    method: 'POST',
    path: `/customers/${strangerId}/invite`,
    form: { message: 'Welcome' },
  },
  'an upload': {
    method: 'POST',
    path: '/customers/upload',
    form: [
      {
        ...fields,
        ref: 'C-1',
        phone: '+34611223377',
        email: 'mary@example.com',
        phoneAsWritten: '611',
        state: 'enabled',
        verifiedEmail: true,
        addresses: [address],
        billingAddress: address,
        wishlistId: 'w',
        adminGraphqlApiId: 'g',
        sendEmailInvite: false,
        sendEmailWelcome: false,
      },
    ],
  },
  'an upload with a password': {
    method: 'POST',
    path: '/customers/upload',
    form: [
      { email: 'joan@example.com', password: goodPassword, passwordConfirmation: goodPassword },
    ],
  },
  'an order of a customer': { method: 'POST', path: '/orders', form: { ...order, customerId } },
  'an order of a guest': {
    method: 'POST',
    path: '/orders',
    form: { ...order, name: '#3', email: 'guest@example.com' },
  },
  'a change of an order': { method: 'PATCH', path: `/orders/${orderId}`, form: statuses },
});

const marker = 'THE-HOSTILE-VALUE';

/** The form as JSON, once with each of its parts in turn spoilt; and with a field of no name. */
function* spoilt(form: object): Generator<string> {
  yield* spoiltWithin(form, (part) => JSON.stringify(part));
  yield JSON.stringify({ ...form, [marker]: 1 });
}

function* spoiltWithin(part: unknown, whole: (part: unknown) => string): Generator<string> {
  yield whole(marker);
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    yield* spoiltWithin(value, (inner) =>
      whole(
        Array.isArray(part)
          ? part.map((one, index) => (String(index) === key ? inner : one))
          : { ...part, [key]: inner },
      ),
    );
  }
}

async function answered(
  { method, path }: Route,
  body?: BodyInit,
  type = 'application/json',
): Promise<number> {
  const response = await server.app.request(`/admin${path}`, {
    method,
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': type },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const sent = typeof body === 'string' ? body.slice(0, 2000) : '';
  assert.ok(response.status < 500, `${method} ${path.slice(0, 80)} ${sent} → ${text}`);
  if (response.status >= 400) {
    assert.ok((JSON.parse(text) as { code: string }).code in errorStatus, text);
  }
  return response.status;
}

test("whatever a field of the shop's own programs holds, it is never the server's fault", async () => {
  for (const [name, route] of Object.entries(routes())) {
    const form = route.form ?? {};
    assert.ok((await answered(route, JSON.stringify(form))) < 300, name);
    for (const body of spoilt(form)) {
      for (const value of hostile)
        await answered(
          route,
          body.replace(`"${marker}"`, () => value),
        );
    }
  }
});

const bodies: Record<string, BodyInit> = {
  nothing: '',
  'half a form': '{"email":',
  'bytes that are no UTF-8': new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
  'a NUL': '\u0000',
  'JSON as deep as its limit': deep(60_000),
  'objects as deep as its limit': '{"a":'.repeat(40_000) + '1' + '}'.repeat(40_000),
  'a megabyte': JSON.stringify({ email: 'x'.repeat(1_000_000) }),
};

test("whatever the shop's own programs send in the place of a form is refused as such", async () => {
  for (const [name, route] of Object.entries(routes())) {
    for (const [what, body] of Object.entries(bodies)) {
      const status = await answered(route, body);
      const isUpload = route.path.endsWith('/upload');
      if (!isUpload && what !== 'nothing') assert.ok(status >= 400, `${name}: ${what}`);
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'a/b; c="',
        'x\u00ff',
      ]) {
        assert.equal(await answered(route, body, type), 415, `${name}: ${what} as ${type}`);
      }
      if (isUpload) await answered(route, body, 'application/x-ndjson');
    }
  }
});

test('an id of nobody is that of nobody, whatever it is', async () => {
  const byId = ['/customers/:id', '/customers/:id/invite', '/orders/:id'];
  for (const path of byId) {
    for (const id of hostileIds) {
      for (const method of ['GET', 'PATCH', 'POST', 'DELETE']) {
        const status = await answered(
          { method, path: path.replace(':id', id) },
          ...(method === 'GET' ? [] : ['{}']),
        );
        assert.ok([404, 405].includes(status), `${method} ${path} ${id.slice(0, 40)}: ${status}`);
      }
    }
  }
});

test('whatever a question for customers holds, it is answered or refused', async () => {
  const names = Object.keys(own.endpoints.listCustomers.query);
  const values = [
    ...hostileIds,
    '',
    '2025-02-30',
    '9999-12-31T23:59:59Z',
    '+275760-09-13',
    '%u0000',
    ',',
  ];
  for (const path of ['/customers', '/customers/count']) {
    for (const name of [...names, '__proto__', 'constructor', '%00']) {
      for (const value of values) {
        await answered({ method: 'GET', path: `${path}?${name}=${value}` });
        await answered({ method: 'GET', path: `${path}?${name}=${value}&${name}=1&${name}` });
        await answered({ method: 'GET', path: `${path}?${name}[]=${value}` });
      }
    }
  }
});
