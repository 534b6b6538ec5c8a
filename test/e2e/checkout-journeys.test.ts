import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import type { CheckoutMode } from '../../src/contract/shop.js';
import { until } from '../support/until.js';
import { accessibleNames } from './accessibility.js';
import { Checkout, checkoutPaths, signInBefore, type CheckoutPath } from './checkout.js';
import { enterCode, header, signIn, stranger, type Person } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

interface Journey {
  t: TestContext;
  mode: CheckoutMode;
  path: CheckoutPath;
}

/** Who comes to each of the checkouts, in which mode, and how it goes. */
const journeys: readonly {
  who: string;
  modes: readonly CheckoutMode[];
  walk: (journey: Journey) => Promise<void>;
}[] = [
  { who: 'a guest orders', modes: ['guest-only', 'optional'], walk: guest },
  { who: 'a guest is asked to sign in', modes: ['required'], walk: refusedGuest },
  {
    who: 'a customer who has signed in before orders, with the address of her account',
    modes: ['optional', 'required'],
    walk: signedInBefore,
  },
  {
    who: 'a customer who has signed in before orders as a guest',
    modes: ['guest-only'],
    walk: signedInInVain,
  },
  {
    who: 'a customer signs in at the checkout, and loses nothing',
    modes: ['optional', 'required'],
    walk: signsIn,
  },
  {
    who: 'a shopper makes an account at the checkout, and loses nothing',
    modes: ['optional'],
    walk: registers,
  },
  {
    who: 'an invited customer comes from the mailed link, and orders',
    modes: ['optional', 'required'],
    walk: invited,
  },
  {
    who: 'an invited customer reads that she needs no account, and orders as a guest',
    modes: ['guest-only'],
    walk: invitedInVain,
  },
];

for (const path of checkoutPaths) {
  for (const { who, modes, walk } of journeys) {
    for (const mode of modes) {
      test(`${path}, ${mode}: ${who}`, async (t) => {
        await stage.set({ checkoutMode: mode });
        await walk({ t, mode, path });
      });
    }
  }
}

for (const path of ['/checkout', '/checkout/steps'] as const) {
  test(`${path}: the header’s way to sign in leads back to the checkout`, async (t) => {
    await stage.set({ checkoutMode: 'optional' });
    const { page } = await stage.visit(t, { cart: true });
    await page.goto(path);
    await header.signIn(page).click();
    await page.waitForURL('/account/login?*');
    await signIn(page);
    await page.waitForURL(path);
    await new Checkout(page, path).isKnown('Ada Lovelace');
  });
}

async function guest({ t, mode, path }: Journey): Promise<void> {
  const { page } = await stage.visit(t, { cart: true });
  const checkout = new Checkout(page, path);
  const radia = stranger('Radia', 'Perlman');
  await checkout.open();
  await checkout.continueAsGuest(radia.email);
  await checkout.typeAddress(radia);
  if (mode === 'guest-only') await hasNoWayIn(page);
  wentTo(await checkout.order(), radia, 'Guest');
  const offer = page.getByRole('button', { name: 'Create an account' });
  assert.equal(await offer.count(), mode === 'optional' ? 1 : 0);
  if (mode !== 'optional') return;
  await offer.click();
  await enterCode(page, await stage.mailbox.takeCode(radia.email));
  await header.customer(page, 'Radia').waitFor();
  await until(async () => (await addressBook(page)).join() === 'Hebden Bridge');
}

async function refusedGuest({ t, path }: Journey): Promise<void> {
  const { page } = await stage.visit(t, { cart: true });
  const checkout = new Checkout(page, path);
  const { email } = stranger();
  await checkout.open();
  await checkout.gate.waitFor();
  await checkout.prompt.getByText('Ask the shop for an invitation.').waitFor();
  assert.equal(await checkout.contact.count(), 0);
  assert.equal(await checkout.prompt.getByText('Create account').count(), 0);
  assert.equal(await checkout.form.evaluate((form: HTMLElement) => form.inert), true);
  assert.equal(await ask(page, '/checkout/identity', { email }), 'sign_in_required');
  assert.equal(
    await ask(page, '/email-codes', { email, purpose: 'register' }),
    'registration_closed',
  );
}

async function signedInBefore({ t, path }: Journey): Promise<void> {
  const { context, page } = await stage.visit(t, { cart: true });
  const checkout = new Checkout(page, path);
  await signInBefore(context, stage.url);
  await checkout.open();
  await checkout.isKnown('Ada Lovelace');
  await checkout.delivers(/London/);
  wentTo(await checkout.order(), demoCustomer, 'Customer account', 'SW1Y 4JH London');
}

async function signedInInVain({ t, path }: Journey): Promise<void> {
  const { context, page } = await stage.visit(t, { cart: true });
  const checkout = new Checkout(page, path);
  await stage.set({ checkoutMode: 'optional' });
  await signInBefore(context, stage.url);
  await stage.set({ checkoutMode: 'guest-only' });
  await checkout.open();
  await checkout.continueAsGuest(demoCustomer.email);
  assert.equal(await checkout.addresses.count(), 0);
  await checkout.typeAddress(demoCustomer);
  wentTo(await checkout.order(), demoCustomer, 'Guest');
}

async function signsIn({ t, mode, path }: Journey): Promise<void> {
  const { page } = await stage.visit(t, { cart: true });
  const checkout = new Checkout(page, path);
  const king = { ...demoCustomer, lastName: 'King' };
  await checkout.open();
  if (mode === 'required') await checkout.gate.waitFor();
  else await typesFirst(checkout, king);
  await checkout.signIn();
  await checkout.isKnown('Ada Lovelace');
  await checkout.delivers(mode === 'required' ? /London/ : /^Another address/);
  await checkout.wasNeverLeft();
  if (mode === 'required') {
    wentTo(await checkout.order(), demoCustomer, 'Customer account', 'SW1Y 4JH London');
  } else {
    await checkout.hasTyped(king);
    wentTo(await checkout.order(), king, 'Customer account');
  }
}

async function registers({ t, path }: Journey): Promise<void> {
  const { page } = await stage.visit(t, { cart: true });
  const checkout = new Checkout(page, path);
  const grace = stranger();
  await checkout.open();
  await typesFirst(checkout, grace);
  await checkout.register(stage.mailbox, grace);
  await checkout.isKnown('Grace Hopper');
  await checkout.prompt.getByLabel('Save this address in my account').check();
  await checkout.wasNeverLeft();
  await checkout.hasTyped(grace);
  wentTo(await checkout.order(), grace, 'Customer account');
  assert.deepEqual(await addressBook(page), ['Hebden Bridge']);
}

async function invited({ t, path }: Journey): Promise<void> {
  const { page } = await stage.visit(t, { cart: true });
  const checkout = new Checkout(page, path);
  const grace = stranger();
  await page.goto(await invite(grace));
  await page.getByRole('button', { name: 'Accept invitation' }).click();
  // She has something in her cart.
  await page.waitForURL('/checkout');
  if (path !== '/checkout') await checkout.open();
  await checkout.isKnown('Grace Hopper');
  await checkout.typeAddress(grace);
  wentTo(await checkout.order(), grace, 'Customer account');
}

async function invitedInVain({ t, path }: Journey): Promise<void> {
  const { page } = await stage.visit(t, { cart: true });
  const checkout = new Checkout(page, path);
  const grace = stranger();
  await stage.set({ checkoutMode: 'required' });
  const link = await invite(grace);
  await stage.set({ checkoutMode: 'guest-only' });
  await page.goto(link);
  await page.getByText('No account needed').waitFor();
  await checkout.open();
  await checkout.continueAsGuest(grace.email);
  await checkout.typeAddress(grace);
  wentTo(await checkout.order(), grace, 'Guest');
}

/** As far as the page lets her before it is known who she is; in steps as a guest who thinks again. */
async function typesFirst(checkout: Checkout, person: Person): Promise<void> {
  if (checkout.path !== '/checkout/steps') return checkout.typeAddress(person);
  await checkout.continueAsGuest(person.email);
  await checkout.typeAddress(person);
  await checkout.prompt.getByRole('button', { name: 'Change' }).click();
}

/** The page has no word of accounts, no script for them, and the server no way to one. */
async function hasNoWayIn(page: Page): Promise<void> {
  const words = (await accessibleNames(page)).join('\n');
  assert.match(words, /^Town or city/m);
  assert.doesNotMatch(words, /\b(account|sign in|signed in|password|register)\b/i);
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  assert.deepEqual(
    scripts.filter((name) => /\/(sign-in|ways|register|delivery)[^/]*\.js/.test(name)),
    [],
  );
  const { email, password } = demoCustomer;
  assert.equal(await ask(page, '/session', { email, password }), 'accounts_disabled');
  for (const purpose of ['register', 'sign-in']) {
    assert.equal(await ask(page, '/email-codes', { email, purpose }), 'accounts_disabled');
  }
}

/** The code of what the server answers to a script that asks it for something. */
async function ask(page: Page, path: string, data: unknown): Promise<string> {
  const answer = await page.request.post(storefrontPath + path, {
    data,
    headers: { Origin: stage.url, [requestedWith.name]: requestedWith.value },
  });
  return ((await answer.json()) as { code: string }).code;
}

/** The towns of the addresses in the account that is signed in to. */
async function addressBook(page: Page): Promise<string[]> {
  const answer = await page.request.get(`${storefrontPath}/customer/addresses`);
  const { addresses } = (await answer.json()) as { addresses: { city: string }[] };
  return addresses.map(({ city }) => city);
}

/** Invites somebody, and returns the link that she was mailed. */
async function invite(person: Person): Promise<string> {
  const { app, config } = stage.demo;
  const answer = await app.request('/admin/customers', {
    method: 'POST',
    headers: { Authorization: `Bearer ${config.apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...person, invite: true }),
  });
  assert.equal(answer.status, 201, await answer.text());
  const { text } = await stage.mailbox.take(person.email);
  const link = /https?:\S+#invite=[\w-]+/.exec(text)?.[0];
  assert.ok(link, text);
  return link;
}

function wentTo(
  receipt: string,
  { email, firstName, lastName }: Person,
  kind: 'Guest' | 'Customer account',
  place = 'HX7 8AB Hebden Bridge',
): void {
  const lines = receipt.split('\n').map((line) => line.trim());
  for (const line of [`Thank you, ${firstName}`, email, kind, `${firstName} ${lastName}`, place]) {
    assert.ok(lines.includes(line), `${line} is missing in:\n${receipt}`);
  }
  assert.match(receipt, /Harbour Fog\s+× 1/);
}
