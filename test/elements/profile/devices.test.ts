import { expect } from '@open-wc/testing';
import { browserName } from '../../../src/elements/profile/browser-name.js';
import { timeAgo } from '../../../src/elements/profile/dates.js';
import { Language } from '../../../src/i18n/language.js';
import type { CustomerProviderElement } from '../../../src/elements/provider/provider.js';
import { alertOf, button, eventually, findButton, openShop, seen, type Shop } from '../support.js';
import {
  ask,
  open,
  profileOf,
  recently,
  said,
  section,
  signInAgain,
  signInElsewhere,
  toggle,
} from './support.js';

async function withOthers(shop: Shop, count: number): Promise<CustomerProviderElement> {
  const page = await profileOf(shop);
  for (let number = 0; number < count; number++) await signInElsewhere(shop);
  return page;
}

const items = (page: ParentNode) => section(page, 'devices').querySelectorAll('.customer-list li');

it('shows this device first, and signs another out', async () => {
  const shop = await openShop();
  const page = await withOthers(shop, 1);
  const devices = await open(page, 'devices');
  const [here, there] = items(page);
  expect(seen(here!)).to.match(/^\w+ on \w+ This device Signed in on June 1, 2025$/);
  expect(seen(there!)).to.include('Last seen June 1, 2025');
  expect(findButton(here!, 'Sign out')).to.equal(undefined);
  button(there!, 'Sign out').click();
  await eventually(() => said(page, 'devices').endsWith('is signed out.'));
  expect(items(page).length).to.equal(1);
  expect(findButton(devices, 'Sign out all other devices')).to.equal(undefined);
  await eventually(() => document.activeElement === toggle(page, 'devices'));
  const { sessions } = (await ask(shop, 'GET', '/customer/sessions')) as { sessions: unknown[] };
  expect(sessions.length).to.equal(1);
});

it('signs all others out, and stays signed in', async () => {
  const shop = await openShop();
  const page = await withOthers(shop, 3);
  const devices = await open(page, 'devices');
  expect(items(page).length).to.equal(4);
  button(devices, 'Sign out all other devices').click();
  await eventually(() => said(page, 'devices') === 'All other devices are signed out.');
  expect(items(page).length).to.equal(1);
  const { sessions } = (await ask(shop, 'GET', '/customer/sessions')) as { sessions: unknown[] };
  expect(sessions.length).to.equal(1);
});

it('takes a device that has signed out by itself from the list', async () => {
  const shop = await openShop();
  const page = await withOthers(shop, 1);
  await open(page, 'devices');
  await ask(shop, 'DELETE', '/customer/sessions');
  button(items(page)[1]!, 'Sign out').click();
  await eventually(() => items(page).length === 1);
});

it('says that the shop wasn’t reached, and keeps the device in the list', async () => {
  const shop = await openShop();
  const page = await withOthers(shop, 1);
  const devices = await open(page, 'devices');
  await shop.faults({ does: 'cut' });
  button(items(page)[1]!, 'Sign out').click();
  await eventually(() => alertOf(devices).includes('We couldn’t reach the shop.'));
  expect(items(page).length).to.equal(2);
});

it('asks her to sign in again before it signs another device out', async () => {
  const shop = await openShop();
  const page = await withOthers(shop, 1);
  await open(page, 'devices');
  await shop.advance(recently);
  button(items(page)[1]!, 'Sign out').click();
  await signInAgain(page);
  await eventually(() => said(page, 'devices').endsWith('is signed out.'));
});

it('says that the list didn’t load, and tries again', async () => {
  const shop = await openShop();
  const page = await profileOf(shop);
  await shop.faults({ of: 'GET /customer/sessions', does: 'answer', status: 500 });
  const devices = await open(page, 'devices');
  await eventually(() => alertOf(devices) === 'This part didn’t load.');
  await shop.faults();
  button(devices, 'Try again').click();
  await eventually(() => items(page).length === 1);
});

const language = (locale: string) => new Language(locale);
const now = Date.parse('2025-06-30T12:00:00Z');
const times = [
  { seen: '2025-06-30T11:50:00Z', locale: 'en', text: 'this hour' },
  { seen: '2025-06-30T10:00:00Z', locale: 'en', text: '2 hours ago' },
  { seen: '2025-06-29T11:00:00Z', locale: 'es', text: 'ayer' },
  { seen: '2025-06-10T12:00:00Z', locale: 'en-GB', text: '20 days ago' },
  { seen: '2025-03-10T12:00:00Z', locale: 'en-GB', text: '10 March 2025' },
  { seen: '2025-03-10T12:00:00Z', locale: 'es_MX', text: '10 de marzo de 2025' },
  { seen: '2025-03-10T12:00:00Z', locale: 'en-<nonsense>', text: 'March 10, 2025' },
  { seen: '2025-03-10T12:00:00Z', locale: 'pl', text: 'March 10, 2025' },
  { seen: '2025-03-10T12:00:00Z', locale: 'zh-CN', text: '2025年3月10日' },
  { seen: '2025-03-10T12:00:00Z', locale: 'ar-EG', text: '١٠ مارس ٢٠٢٥' },
  { seen: '2025-03-10T12:00:00Z', locale: 'fr-CA', text: '10 mars 2025' },
  { seen: '2025-06-30T12:05:00Z', locale: 'en', text: 'this hour' },
];
for (const { seen: instant, locale, text } of times) {
  it(`says of ${instant} in ${locale}: ${text}`, () => {
    expect(timeAgo(language(locale), instant, now)).to.equal(text);
  });
}

const agents = [
  [
    'Chrome',
    'Linux',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  ],
  [
    'Edge',
    'Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
  ],
  [
    'Safari',
    'iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  ],
  [
    'Safari',
    'macOS',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  ],
  ['Firefox', 'Android', 'Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0'],
  [
    'Samsung Internet',
    'Android',
    'Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
  ],
  ['', '', 'curl/8.5.0'],
] as const;
for (const [browser, system, userAgent] of agents) {
  it(`names a passkey of ${userAgent.slice(0, 40)}… after ${browser} and ${system}`, () => {
    expect(browserName(userAgent)).to.deep.equal({ browser, system });
  });
}
