import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storefrontPath } from '../../src/contract/constants.js';
import { shopConfig, type ShopConfig } from '../../src/contract/shop.js';
import { openShop, type Shop, type Shopper } from './support.js';

/** The form as the page sends it. */
const form = {
  checkoutMode: 'optional',
  name: 'Quiet Kettle',
  locale: 'en',
  phone: 'optional',
  company: 'off',
  'consent.en': '',
  'consent.es': '',
};

const field = {
  'extra.0.key': 'favourite_tea',
  'extra.0.label.en': 'Favourite tea',
  'extra.0.label.es': 'Té favorito',
  'extra.0.type': 'select',
  'extra.0.options': 'Earl Grey\r\n\r\n Sencha ',
};

test('a mode switched on the settings page is at work at once', async (t) => {
  const shop = await openShop(t);
  const owner = shop.shopper();
  const shopper = shop.shopper();
  for (const checkoutMode of ['guest-only', 'required', 'optional'] as const) {
    const page = await owner.follow(await owner.post('/demo/settings', { ...form, checkoutMode }));
    assert.match(page, /Saved/);
    assert.match(page, new RegExp(`value="${checkoutMode}"\\s+checked`));
    assert.equal((await configOf(shop)).checkoutMode, checkoutMode);
    assert.match(await shopper.read('/'), new RegExp(`<strong>${checkoutMode}</strong>`));
  }
});

test('the shop’s own fields, names and consent reach the storefront', async (t) => {
  const shop = await openShop(t);
  const saved = await shop.shopper().post('/demo/settings', {
    ...form,
    ...field,
    'extra.0.required': 'true',
    name: 'Silent Samovar',
    phone: 'required',
    'consent.en': 'Tea letters, please',
  });
  assert.equal(saved.status, 303);
  const config = await configOf(shop);
  assert.equal(config.name, 'Silent Samovar');
  assert.equal(config.consentText, 'Tea letters, please');
  assert.deepEqual(config.registrationFields, {
    phone: 'required',
    company: 'off',
    extra: [
      {
        key: 'favourite_tea',
        label: { en: 'Favourite tea', es: 'Té favorito' },
        type: 'select',
        required: true,
        options: ['Earl Grey', 'Sencha'],
      },
    ],
  });
});

test('fields come and go without a script, and nothing is saved by that', async (t) => {
  const shop = await openShop(t);
  const owner = shop.shopper();
  const typed = { ...form, ...field, name: 'Half typed' };
  const added = await (
    await owner.post('/demo/settings', { ...typed, action: 'add-field' })
  ).text();
  assert.match(added, /name="extra\.1\.key"/);
  assert.match(added, /value="Half typed"/);
  assert.match(added, /Earl Grey/);
  const removed = await owner.post('/demo/settings', { ...typed, action: 'remove-field-0' });
  assert.doesNotMatch(await removed.text(), /name="extra\.0\.key"/);
  assert.equal((await configOf(shop)).name, 'Quiet Kettle');
});

const refused: { name: string; fields: Record<string, string>; marked: string }[] = [
  { name: 'an empty name', fields: { name: ' ' }, marked: 'name' },
  { name: 'a long name', fields: { name: 'x'.repeat(101) }, marked: 'name' },
  { name: 'a language that is none', fields: { locale: '??' }, marked: 'locale' },
  {
    name: 'a key with spaces',
    fields: { ...field, 'extra.0.key': 'My tea' },
    marked: 'extra.0.key',
  },
  {
    name: 'a field without a label',
    fields: { ...field, 'extra.0.label.en': '' },
    marked: 'extra.0.label',
  },
  {
    name: 'a long label',
    fields: { ...field, 'extra.0.label.en': 'x'.repeat(501) },
    marked: 'extra.0.label',
  },
  {
    name: 'a choice without choices',
    fields: { ...field, 'extra.0.options': ' \n ' },
    marked: 'extra.0.options',
  },
  {
    name: 'a long choice',
    fields: { ...field, 'extra.0.options': 'x'.repeat(101) },
    marked: 'extra.0.options',
  },
  {
    name: 'a key twice',
    fields: { ...field, ...again(field) },
    marked: 'extra.1.key',
  },
  {
    name: 'a long consent',
    fields: { 'consent.en': 'x'.repeat(501) },
    marked: 'consent',
  },
];

for (const { name, fields, marked } of refused) {
  test(`${name} is refused beside its field, and nothing is saved`, async (t) => {
    const shop = await openShop(t);
    const response = await shop
      .shopper()
      .post('/demo/settings', { ...form, ...fields, checkoutMode: 'required' });
    assert.equal(response.status, 422);
    const page = await response.text();
    assert.match(page, new RegExp(`id="${marked}"[^>]*aria-invalid="true"`));
    assert.match(page, new RegExp(`id="${marked}-error"`));
    assert.match(page, /value="required"\s+checked/);
    assert.equal((await configOf(shop)).checkoutMode, 'optional');
  });
}

test('a label in a language that the page doesn’t know outlives a save', async (t) => {
  const shop = await openShop(t);
  const label = { en: 'Favourite tea', fr: 'Thé préféré' };
  const extra = [{ key: 'favourite_tea', label, type: 'text' as const, required: false }];
  await shop.set({ registrationFields: { phone: 'off', company: 'off', extra } });
  await shop.shopper().post('/demo/settings', { ...form, ...field, 'extra.0.type': 'text' });
  assert.deepEqual((await configOf(shop)).registrationFields.extra[0]?.label, {
    en: 'Favourite tea',
    es: 'Té favorito',
    fr: 'Thé préféré',
  });
});

test('the API key stays on the server', async (t) => {
  const shop = await openShop(t);
  const shopper: Shopper = shop.shopper();
  for (const path of ['/', '/demo/settings', '/demo/mailbox', '/account']) {
    assert.ok(!(await shopper.read(path)).includes(shop.config.apiKey), path);
  }
});

test('another site can’t change the settings', async (t) => {
  const shop = await openShop(t);
  const forged = { ...form, checkoutMode: 'guest-only' };
  const response = await shop
    .shopper()
    .post('/demo/settings', forged, { Origin: 'https://evil.example' });
  assert.equal(response.status, 403);
  assert.equal((await configOf(shop)).checkoutMode, 'optional');
});

async function configOf(shop: Shop): Promise<ShopConfig> {
  const response = await shop.app.request(`${shop.origin}${storefrontPath}/config`);
  return shopConfig.parse(await response.json());
}

function again(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.replace('.0.', '.1.'), value]),
  );
}
