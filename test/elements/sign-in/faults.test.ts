import { expect, html } from '@open-wc/testing';
import '../../../src/elements/sign-in/define.js';
import type { Fault } from '../../support/browser.js';
import {
  alertOf,
  button,
  enter,
  eventually,
  field,
  goodPassword,
  heard,
  mount,
  openShop,
  seen,
  settled,
  type Shop,
} from '../support.js';

const ada = 'ada@example.com';
const unreachable = 'We couldn’t reach the shop. Nothing is lost: try again.';
const broken = 'Something went wrong on our side. Nothing is lost: try again in a moment.';

async function filledForm(shop: Shop) {
  await shop.customer(ada);
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  await settled(page);
  const [email, password] = [field(page, 'E-mail'), field(page, 'Password')];
  enter(email, ada);
  enter(password, goodPassword);
  return { page, email, password };
}

const faults: [string, Omit<Fault, 'of'>, string][] = [
  ['a connection that broke', { does: 'cut' }, unreachable],
  ['an answer that was lost', { does: 'lose' }, unreachable],
  ['a server that broke down', { does: 'answer', status: 500 }, broken],
  ['a proxy without a server', { does: 'answer', status: 502 }, broken],
  ['maintenance', { does: 'answer', status: 503 }, broken],
  ['a page of somebody else', { does: 'answer', status: 200 }, broken],
  ['a page that isn’t there', { does: 'answer', status: 404 }, broken],
  [
    'a limit',
    { does: 'answer', status: 429, headers: { 'Retry-After': '20' } },
    'Too many tries. Wait 1 minute and try again.',
  ],
  [
    'a limit that says no time',
    { does: 'answer', status: 429 },
    'Too many tries. Wait 1 minute and try again.',
  ],
];

for (const [what, fault, sentence] of faults) {
  it(`says one sentence about ${what}, keeps what was typed, and signs in at the second try`, async () => {
    const shop = await openShop();
    const { page, email, password } = await filledForm(shop);
    const events = heard(page, 'customer-signed-in');
    await shop.faults({ of: 'POST /session', times: 1, ...fault });
    button(page, 'Sign in').click();
    await eventually(() => alertOf(page));
    expect(alertOf(page)).to.equal(sentence);
    expect([email.value, password.value]).to.deep.equal([ada, goodPassword]);
    expect(document.activeElement).to.equal(password);
    expect(events.length).to.equal(0);
    button(page, 'Sign in').click();
    await eventually(() => seen(page).includes('Signed in as Ada'));
    expect(events.length).to.equal(1);
  });

  it(`says one sentence about ${what} while sending a code, and sends it at the second try`, async () => {
    const shop = await openShop();
    const { page, email } = await filledForm(shop);
    await shop.faults({ of: 'POST /email-codes', times: 1, ...fault });
    button(page, 'E-mail me a code').click();
    await eventually(() => alertOf(page));
    expect(alertOf(page)).to.equal(sentence);
    expect(email.value).to.equal(ada);
    button(page, 'E-mail me a code').click();
    await eventually(() => seen(page).includes('Check your e-mail'));
  });
}

it('says that the connection is gone', async () => {
  const shop = await openShop();
  const { page, password } = await filledForm(shop);
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  try {
    await shop.faults({ does: 'cut' });
    button(page, 'Sign in').click();
    await eventually(() => alertOf(page));
    expect(alertOf(page)).to.equal(
      'You’re offline. Nothing is lost: try again when you’re connected.',
    );
    expect(password.value).to.equal(goodPassword);
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
});

it('says after ten seconds that the shop takes too long, and signs in at the second try', async () => {
  const shop = await openShop();
  const { page, password } = await filledForm(shop);
  const { timeout } = AbortSignal;
  const limits: number[] = [];
  AbortSignal.timeout = (milliseconds) => {
    limits.push(milliseconds);
    return timeout.call(AbortSignal, milliseconds / 100);
  };
  try {
    await shop.faults({ of: 'POST /session', does: 'hold' });
    button(page, 'Sign in').click();
    await eventually(() => alertOf(page));
    expect(alertOf(page)).to.equal('The shop took too long to answer. Nothing is lost: try again.');
    // The offer of passkeys, which typing the e-mail began, asks the shop as well, and waits longer.
    expect(Math.min(...limits)).to.equal(10_000);
  } finally {
    AbortSignal.timeout = timeout;
  }
  expect(password.value).to.equal(goodPassword);
  await shop.release();
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('says one sentence about a confirmed code whose server is gone, and keeps the code', async () => {
  const shop = await openShop();
  const { page } = await filledForm(shop);
  button(page, 'E-mail me a code').click();
  await eventually(() => seen(page).includes('Check your e-mail'));
  const code = field(page, 'Six-digit code');
  await shop.faults({ of: 'POST /session', does: 'cut', times: 1 });
  const digits = await shop.code(ada);
  enter(code, digits);
  await eventually(() => alertOf(page));
  expect(alertOf(page)).to.equal(unreachable);
  expect(code.value).to.equal(digits);
  button(page, 'Confirm').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('says that signing out failed, stays signed in, and signs out at the second try', async () => {
  const shop = await openShop();
  const { page } = await filledForm(shop);
  const events = heard(page, 'customer-signed-out');
  button(page, 'Sign in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  await shop.faults({ of: 'DELETE /session', does: 'answer', status: 500, times: 1 });
  button(page, 'Sign out').click();
  await eventually(() => alertOf(page));
  expect(alertOf(page)).to.equal(broken);
  expect(events.length).to.equal(0);
  button(page, 'Sign out').click();
  await eventually(() => seen(page).includes('New here?'));
  expect(events.length).to.equal(1);
});
