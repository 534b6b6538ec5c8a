import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  answerForm,
  identifyBuyer,
  safePath,
  type FormName,
  type FormOutcome,
} from '../../src/server/index.js';
import { invited } from './invited.js';
import { newPassword } from './resets.js';
import { goodPassword, shopOrigin, testServer, wrong, type TestServer } from './support.js';

let server: TestServer;

before(async () => {
  // Few enough to be reached quickly.
  const failedSignInsPerAddress = { count: 6, seconds: 60 };
  server = await testServer({ limits: { failedSignInsPerAddress } });
});
after(() => server.remove());

type Fields = Record<string, string>;

interface Browser {
  /** What a browser sends along with a form of its own page. */
  headers?: Fields;
  address?: string;
}

function request(fields: Fields, headers: Fields = {}): Request {
  const all = { Origin: shopOrigin, 'Sec-Fetch-Site': 'same-origin', ...headers };
  return new Request(`${shopOrigin}/account/login`, {
    method: 'POST',
    headers: Object.entries(all).filter(([, value]) => value !== ''),
    body: new URLSearchParams(fields),
  });
}

function post(
  name: FormName,
  fields: Fields,
  { headers, address = '192.0.2.1' }: Browser = {},
): Promise<FormOutcome> {
  const bindings = { incoming: { socket: { remoteAddress: address } } };
  return answerForm(server, name, request(fields, headers), bindings);
}

function is<Kind extends FormOutcome['kind']>(
  outcome: FormOutcome,
  kind: Kind,
): FormOutcome & { kind: Kind } {
  assert.equal(outcome.kind, kind, JSON.stringify(outcome));
  return outcome as FormOutcome & { kind: Kind };
}

/** Whose session the cookies of an outcome are. */
async function signedIn(outcome: FormOutcome): Promise<string | undefined> {
  const { cookies } = is(outcome, 'done');
  const cookie = cookies.map((line) => line.split(';', 1)[0]).join('; ');
  const { body } = await server.shopper().get('/session', { Cookie: cookie });
  return body.customer?.email;
}

async function codeIn(email: string, count: number): Promise<string> {
  const { text } = await server.mailbox.nth(email, count);
  return /^\d{6}$/m.exec(text)?.[0] ?? 'none';
}

const asked = (outcome: FormOutcome, step: string): Fields => {
  const { step: shown, values } = is(outcome, 'asks');
  assert.equal(shown, step);
  return { ...values, step: shown };
};

const allForms: FormName[] = ['sign-in', 'sign-out', 'register', 'invitation', 'password-reset'];

const foreign: [string, Fields][] = [
  ['an evil origin', { Origin: 'https://evil.example' }],
  ['the origin null', { Origin: 'null' }],
  ['no origin', { Origin: '' }],
  ['a longer name', { Origin: 'https://shop.example.evil.com' }],
  ['another site, as the browser tells', { 'Sec-Fetch-Site': 'cross-site' }],
  ['another host of the site', { 'Sec-Fetch-Site': 'same-site' }],
];

test('a form posted from another site does nothing, and is told nothing', async () => {
  const email = 'csrf@example.com';
  await server.customer(email);
  for (const [name, headers] of foreign) {
    for (const form of allForms) {
      const outcome = await post(form, { email, password: goodPassword }, { headers });
      const { code, status, values } = is(outcome, 'refused');
      assert.deepEqual([code, status, values], ['forbidden_origin', 403, {}], `${form}: ${name}`);
    }
    const buyer = await identifyBuyer(server, request({ email }, headers));
    assert.deepEqual(buyer, { kind: 'refused', code: 'forbidden_origin', fields: {} }, name);
  }
  assert.equal(await signedIn(await post('sign-in', { email, password: goodPassword })), email);
});

test('only what a form sends is taken', async () => {
  const headers = { 'Content-Type': 'text/plain' };
  const { code } = is(await post('sign-in', { email: 'a@example.com' }, { headers }), 'refused');
  assert.equal(code, 'unsupported_media_type');
  const large = is(await post('sign-in', { email: 'x'.repeat(20_000) }), 'refused');
  assert.equal(large.code, 'payload_too_large');
});

test('where to go afterwards is a path of the shop’s own, or nowhere', async () => {
  for (const own of ['/', '/checkout', '/checkout?a=b#c', '/cart/../account']) {
    assert.equal(safePath(own), own.replace('/cart/..', ''), own);
  }
  const others = [
    ...['', 'account', '//evil.example', '/\\evil.example', '/\t/evil.example', '\\\\evil.example'],
    ...['https://evil.example', 'javascript:alert(1)', ' //evil.example', '/.//evil.example'],
    ...['/..//evil.example', `${shopOrigin}/account`, 'http://shop.invalid/', '/\n/evil.example'],
  ];
  const email = 'return@example.com';
  await server.customer(email);
  for (const other of others) {
    assert.equal(safePath(other), null, other);
    const form = { email, password: goodPassword, 'return-to': other };
    assert.equal(is(await post('sign-in', form), 'done').returnTo, null, other);
  }
});

test('a customer signs in by password, and a wrong one keeps what she typed but the password', async () => {
  const email = 'ada@example.com';
  await server.customer(email);
  const refused = is(await post('sign-in', { email, password: 'wrong' }), 'refused');
  assert.deepEqual(refused, {
    kind: 'refused',
    step: 'details',
    code: 'invalid_credentials',
    status: 401,
    fields: {},
    values: { email },
  });
  const empty = is(await post('sign-in', { email: '', password: '' }), 'refused');
  assert.deepEqual(empty.fields, { email: 'required', password: 'required' });
  const done = await post('sign-in', { email, password: goodPassword, 'return-to': '/checkout' });
  assert.equal(await signedIn(done), email);
  assert.equal(is(done, 'done').returnTo, '/checkout');
});

test('wrong passwords are counted by the shopper’s own address', async () => {
  const email = 'counted@example.com';
  await server.customer(email);
  const address = '198.51.100.7';
  const limit = server.config.limits.failedSignInsPerAddress;
  for (let count = 0; count < limit.count; count++) {
    await post('sign-in', { email: `x${count}@example.com`, password: 'wrong' }, { address });
  }
  const { code, retryAfter } = is(
    await post('sign-in', { email, password: goodPassword }, { address }),
    'refused',
  );
  assert.equal(code, 'rate_limited');
  assert.ok(retryAfter);
  assert.equal(await signedIn(await post('sign-in', { email, password: goodPassword })), email);
});

test('a customer signs in by a code, and signs out', async () => {
  const email = 'coded@example.com';
  await server.customer(email);
  const form = { email, 'return-to': '/cart' };
  const page = asked(await post('sign-in', { ...form, method: 'code' }), 'code');
  const code = await codeIn(email, 1);
  const refused = is(await post('sign-in', { ...page, code: wrong(code) }), 'refused');
  assert.deepEqual([refused.step, refused.code], ['code', 'invalid_code']);
  assert.ok(!JSON.stringify(refused.values).includes(wrong(code)));
  const done = is(
    await post('sign-in', { ...page, code: `${code.slice(0, 3)} ${code.slice(3)}` }),
    'done',
  );
  assert.equal(await signedIn(done), email);
  assert.equal(done.returnTo, '/cart');
  const cookie = done.cookies[0]?.split(';', 1)[0] ?? '';
  const out = is(await post('sign-out', {}, { headers: { Cookie: cookie } }), 'done');
  assert.match(out.cookies[0] ?? '', /Max-Age=0/);
  const { body } = await server.shopper().get('/session', { Cookie: cookie });
  assert.equal(body.customer, null);
});

test('a forgotten password is set anew with a code, from the sign-in page and from its own', async () => {
  for (const [name, method] of [
    ['sign-in', 'forgotten'],
    ['password-reset', ''],
  ] as const) {
    const email = `${name}@example.com`;
    await server.customer(email);
    const page = asked(await post(name, { email, method }), 'new-password');
    const code = await codeIn(email, 1);
    const short = is(await post(name, { ...page, code, password: 'short' }), 'refused');
    assert.deepEqual([short.step, short.fields], ['new-password', { password: 'too_short' }]);
    assert.equal(await signedIn(await post(name, { ...page, code, password: newPassword })), email);
    assert.equal(await signedIn(await post('sign-in', { email, password: newPassword })), email);
  }
});

test('a password that the shop wants changed leads to a new one', async () => {
  const email = 'forced@example.com';
  await server.customer(email, { resetPassOnLogin: true });
  const outcome = await post('sign-in', { email, password: goodPassword });
  assert.equal(is(outcome, 'asks').because, 'password_reset_required');
  const page = asked(outcome, 'new-password');
  assert.ok(!JSON.stringify(page).includes(goodPassword));
  const code = await codeIn(email, 1);
  assert.equal(
    await signedIn(await post('sign-in', { ...page, code, password: newPassword })),
    email,
  );
});

test('an account is opened with the details, the code and the address that came along', async () => {
  const email = 'grace@example.com';
  const details = { firstName: 'Grace', lastName: 'Hopper', email, acceptsMarketing: 'true' };
  const missing = is(await post('register', { ...details, lastName: ' ' }), 'refused');
  assert.deepEqual([missing.step, missing.fields], ['details', { lastName: 'required' }]);
  assert.equal(missing.values['firstName'], 'Grace');
  const address = {
    'address.countryCode': 'GB',
    'address.street': '1 Quay',
    'address.city': 'Hull',
  };
  const all = { 'address.zip': 'HU1 1AA', 'address.firstName': 'Grace', 'address.lastName': 'H.' };
  const password = goodPassword;
  const page = asked(await post('register', { ...details, ...address, ...all, password }), 'code');
  assert.ok(!JSON.stringify(page).includes(password));
  const code = await codeIn(email, 1);
  const done = await post('register', { ...page, code, password });
  assert.equal(await signedIn(done), email);
  const cookie = is(done, 'done').cookies[0]?.split(';', 1)[0] ?? '';
  const { body } = await server.shopper().get('/customer/addresses', { Cookie: cookie });
  assert.equal(body.addresses[0].street, '1 Quay');
  assert.equal(await signedIn(await post('sign-in', { email, password })), email);
});

test('what the shop asks for is asked for before the code, and told by the field’s own name', async () => {
  const club = { key: 'club', label: 'Club', type: 'text', required: true } as const;
  const fields = { phone: 'required', company: 'off', extra: [club] };
  await server.admin('PUT', '/settings', { registrationFields: fields });
  const email = 'asked@example.com';
  const outcome = await post('register', { firstName: 'A', lastName: 'B', email });
  assert.deepEqual(is(outcome, 'refused').fields, { phone: 'required', 'extra[club]': 'required' });
  assert.equal(server.mailbox.count(email), 0);
  await server.admin('PUT', '/settings', {
    registrationFields: { phone: 'optional', company: 'off', extra: [] },
  });
});

test('an invitation is accepted or declined by the link that was pasted', async () => {
  const { token } = await invited(server, 'guest@example.com');
  const link = `${shopOrigin}/account/invitation#invite=${token}`;
  const name = { firstName: 'Ada', lastName: 'Byron' };
  const without = is(await post('invitation', { ...name, link: '' }), 'refused');
  assert.deepEqual([without.fields, without.values['firstName']], [{ link: 'required' }, 'Ada']);
  const cut = is(await post('invitation', { ...name, link: link.slice(0, -1) }), 'refused');
  assert.deepEqual(cut.fields, { link: 'invalid' });
  const done = await post('invitation', { ...name, link, password: goodPassword });
  assert.equal(await signedIn(done), 'guest@example.com');
  const again = is(await post('invitation', { ...name, link }), 'refused');
  assert.equal(again.code, 'invitation_used');

  const other = await invited(server, 'no@example.com');
  const page = asked(
    await post('invitation', { link: other.token, method: 'decline' }),
    'declining',
  );
  assert.equal(is(await post('invitation', page), 'done').did, 'declined');
  assert.equal(is(await post('invitation', page), 'refused').code, 'invitation_declined');
});

test('an order form without script tells who is buying', async () => {
  const email = 'order@example.com';
  const guest = await identifyBuyer(server, request({ email, street: '1 Quay' }));
  assert.equal(guest.kind, 'identified');
  const nobody = await identifyBuyer(server, request({ email: 'nothing' }));
  assert.deepEqual(nobody, {
    kind: 'refused',
    code: 'invalid_request',
    fields: { email: 'invalid' },
  });
});

test('every form obeys the checkout mode', async () => {
  const email = 'modes@example.com';
  await server.customer(email);
  const { token } = await invited(server, 'modes-invited@example.com');
  const forms: [FormName, Fields][] = [
    ['sign-in', { email, password: goodPassword }],
    ['register', { email: 'new@example.com', firstName: 'A', lastName: 'B' }],
    ['password-reset', { email }],
    ['invitation', { link: token, firstName: 'A', lastName: 'B' }],
  ];
  const codes = async (): Promise<string[]> => {
    const outcomes = await Promise.all(forms.map(([name, fields]) => post(name, fields)));
    return outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.code : outcome.kind));
  };
  await server.admin('PUT', '/settings', { checkoutMode: 'guest-only' });
  assert.deepEqual(await codes(), Array(4).fill('accounts_disabled'));
  await server.admin('PUT', '/settings', { checkoutMode: 'required' });
  assert.deepEqual(await codes(), ['done', 'registration_closed', 'asks', 'done']);
  const buyer = await identifyBuyer(server, request({ email }));
  assert.deepEqual(buyer, { kind: 'refused', code: 'sign_in_required', fields: {} });
  await server.admin('PUT', '/settings', { checkoutMode: 'optional' });
});
