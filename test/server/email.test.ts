import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseEmail } from '../../src/server/index.js';
import { testServer } from './support.js';

const good: [string, string, string][] = [
  ['ada@example.com', 'ada@example.com', 'ada@example.com'],
  [
    'Ada.Lovelace+Shop@Example.COM',
    'Ada.Lovelace+Shop@example.com',
    'ada.lovelace+shop@example.com',
  ],
  ["o'hara@example.com", "o'hara@example.com", "o'hara@example.com"],
  ['ada@bücher.example', 'ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
  ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
  ['ada@bu\u0308cher.example', 'ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
  ['ada@例え。テスト', 'ada@xn--r8jz45g.xn--zckzah', 'ada@xn--r8jz45g.xn--zckzah'],
  ['ada@ｅxample.com', 'ada@example.com', 'ada@example.com'],
];

for (const [typed, address, key] of good) {
  test(`${typed} is written to at ${address}`, () => {
    assert.deepEqual(parseEmail(typed), { address, key });
  });
}

const bad: [string, string][] = [
  ['a dotless i', 'mıke@example.com'],
  ['the Kelvin sign', 'mi\u212ae@example.com'],
  ['a full-width at', 'ada＠example.com'],
  ['a full-width at in the local part', 'a＠da@example.com'],
  ['an accent in the local part', 'adá@example.com'],
  ['a zero-width space', 'ada\u200b@example.com'],
  ['a soft hyphen in the domain', 'ada@exam\u00adple.com'],
  ['CR and LF', 'ada@example.com\r\nBcc: eve@example.com'],
  ['CR and LF in the local part', 'ada\r\n@example.com'],
  ['NUL', 'ada\0@example.com'],
  ['a lone surrogate', 'ada\ud800@example.com'],
  ['two addresses', 'ada@example.com,eve@example.com'],
  ['a name', 'Ada <ada@example.com>'],
  ['two ats', 'ada@home@example.com'],
  ['a quoted local part', '"ada"@example.com'],
  ['no domain', 'ada@'],
  ['no local part', '@example.com'],
  ['no dot', 'ada@localhost'],
  ['an IP address', 'ada@127.0.0.1'],
  ['an address literal', 'ada@[127.0.0.1]'],
  ['a path', 'ada@example.com/x'],
  ['a port', 'ada@example.com:25'],
  ['an escaped letter', 'ada@ex%61mple.com'],
  ['an empty label', 'ada@example..com'],
  ['a dot at the end', 'ada@example.com.'],
  ['a hyphen at the edge', 'ada@-example.com'],
  [
    '255 characters',
    `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(7)}`,
  ],
  ['a local part of 65 characters', `${'a'.repeat(65)}@example.com`],
];

for (const [name, typed] of bad) {
  test(`an address with ${name} is none`, () => assert.equal(parseEmail(typed), null));
}

test('all spellings of a mailbox are one account, and mail goes to the stored one', async () => {
  const server = await testServer();
  try {
    await server.customer('Ada@bücher.example');
    const stored = 'Ada@xn--bcher-kva.example';
    const shopper = server.shopper();
    const proof = await shopper.code('ADA@BU\u0308CHER.example', 'sign-in', stored);
    assert.equal((await shopper.post('/session', proof)).body.customer.email, stored);
    assert.ok(server.mailbox.mails.every(({ to }) => to === stored));
    const register = await shopper.code('ada@bücher.example', 'register', stored);
    assert.equal(register.code, 'none');
    for (const [name, email] of bad) {
      for (const purpose of ['register', 'sign-in']) {
        const { status, body } = await shopper.post('/email-codes', { email, purpose });
        assert.equal(status, 400, name);
        assert.match(body.fields.email, /^(invalid|too_long|required)$/, name);
      }
      const session = await shopper.signIn(email);
      assert.equal(session.status, 400, name);
      const guest = await shopper.post('/checkout/identity', { email });
      assert.equal(guest.status, 400, name);
    }
  } finally {
    await server.remove();
  }
});
