import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkAddress,
  loadCountry,
  normalizeZip,
  regionOf,
  type AddressText,
} from '../../src/countries/index.js';

const forms: readonly (readonly [string, string, string, string])[] = [
  [
    'BR',
    'pt-BR',
    'company | firstName lastName | street number | floor | locality | city province | zip',
    'street number city province zip',
  ],
  [
    'AR',
    'es-AR',
    'firstName lastName | company | street number | floor | locality | zip city | province',
    'street city',
  ],
  [
    'US',
    'en',
    'firstName lastName | company | street | line2 | city province zip',
    'street city province zip',
  ],
  ['DE', 'de', 'firstName lastName | company | street | line2 | zip city', 'street zip city'],
  ['GB', 'en', 'firstName lastName | company | street | line2 | city | zip', 'street city zip'],
  [
    'IE',
    'en',
    'firstName lastName | company | street | line2 | locality | city | province | zip',
    'street city',
  ],
  ['AE', 'en', 'firstName lastName | company | street | line2 | province', 'street province'],
  ['HU', 'en', 'lastName firstName | company | city | street | line2 | zip', 'city street zip'],
  ['GN', 'fr', 'firstName lastName | company | zip | street | line2 | city', 'street city'],
  [
    'JP',
    'ja',
    'zip | province | street | line2 | company | lastName firstName',
    'zip province street',
  ],
  [
    'JP',
    'en',
    'firstName lastName | company | street | line2 | province | zip',
    'street province zip',
  ],
  [
    'HK',
    'zh-TW',
    'province | city | street | line2 | company | lastName firstName',
    'province street',
  ],
  [
    'HK',
    'en_GB',
    'firstName lastName | company | street | line2 | city | province',
    'street province',
  ],
];

for (const [code, language, rows, required] of forms) {
  test(`the form of ${code} for a reader of ${language}`, async () => {
    const country = await loadCountry(code, language);
    assert.equal(country.rows.map((row) => row.join(' ')).join(' | '), rows);
    assert.equal(country.required.join(' '), required);
  });
}

test('fields go by what the country calls them', async () => {
  const kindsOf = async (code: string) => Object.values((await loadCountry(code)).kinds).join(' ');
  assert.equal(await kindsOf('US'), 'state city suburb zip');
  assert.equal(await kindsOf('IE'), 'county city townland eircode');
  assert.equal(await kindsOf('GB'), 'province post_town suburb postal');
  assert.equal(await kindsOf('JP'), 'prefecture city suburb postal');
  assert.equal(await kindsOf('AE'), 'emirate city suburb postal');
  assert.equal(await kindsOf('IN'), 'state city suburb pin');
  assert.equal(await kindsOf('BR'), 'state city neighborhood postal');
  assert.equal(await kindsOf('AR'), 'province city neighborhood postal');
});

const regionNames = [
  ['JP', undefined, '北海道'],
  ['JP', 'ja', '北海道'],
  ['JP', 'ja_JP', '北海道'],
  ['JP', 'en', 'Aichi'],
  ['JP', 'not a language', 'Aichi'],
  ['UA', 'ru', 'Автономна Республіка Крим'],
  ['UA', 'es', "Cherkas'ka oblast"],
  ['HK', 'zh-Hans', '九龍'],
  ['HK', 'es', 'Hong Kong Island'],
  ['US', 'ja', 'Alabama'],
  ['ES', 'en', 'Álava'],
] as const;

for (const [code, language, first] of regionNames) {
  test(`the regions of ${code} are in a script that a reader of ${language} reads`, async () => {
    const { regions } = await loadCountry(code, language);
    assert.equal(regions?.[0]?.name, first);
  });
}

test('a region is found by code, name, accents or not, in either script', async () => {
  const find = async (code: string, address: AddressText) =>
    regionOf(await loadCountry(code, 'en'), address)?.code;
  assert.equal(await find('US', { provinceCode: 'ny' }), 'NY');
  assert.equal(await find('US', { province: 'new york' }), 'NY');
  assert.equal(await find('US', { province: 'NY' }), 'NY');
  assert.equal(await find('ES', { province: 'avila' }), 'AV');
  assert.equal(await find('JP', { province: '東京都' }), '13');
  assert.equal(await find('JP', { province: 'Tokyo' }), '13');
  assert.equal(await find('US', { provinceCode: 'XX', province: 'New York' }), undefined);
  assert.equal(await find('US', { province: ' ' }), undefined);
  assert.equal(await find('DE', { province: 'Bayern' }), undefined);
});

const newYork = { street: '1 Main St', city: 'New York', provinceCode: 'NY', zip: '10001' };
const saoPaulo = {
  street: 'Rua Augusta',
  number: '123',
  city: 'São Paulo',
  province: 'São Paulo',
  zip: '01310-100',
};

const checks: readonly (readonly [string, AddressText, ReturnType<typeof checkAddress>])[] = [
  ['US', newYork, {}],
  ['US', { ...newYork, zip: '90210' }, { zip: 'invalid' }],
  ['US', { ...newYork, zip: '90210', provinceCode: 'CA' }, {}],
  ['US', { ...newYork, zip: '10001-12' }, { zip: 'invalid' }],
  ['US', { ...newYork, provinceCode: '', province: 'Bavaria' }, { province: 'invalid' }],
  [
    'US',
    { ...newYork, provinceCode: ' ', street: ' ' },
    { province: 'required', street: 'required' },
  ],
  ['US', {}, { street: 'required', city: 'required', province: 'required', zip: 'required' }],
  ['BR', saoPaulo, {}],
  ['BR', { ...saoPaulo, number: 's/n' }, {}],
  ['BR', { ...saoPaulo, number: '' }, { number: 'required' }],
  ['BR', { ...saoPaulo, zip: '01310100' }, {}],
  ['BR', { ...saoPaulo, zip: '0131010' }, { zip: 'invalid' }],
  ['BR', { ...saoPaulo, province: 'RJ' }, { zip: 'invalid' }],
  ['AR', { street: 'Av. Corrientes', city: 'Buenos Aires' }, {}],
  ['AR', { street: 'a', city: 'b', zip: 'c1070aam', provinceCode: 'C' }, {}],
  ['AR', { street: 'a', city: 'b', zip: '1070', provinceCode: 'C' }, {}],
  ['AR', { street: 'a', city: 'b', zip: 'X5187XAB', provinceCode: 'C' }, { zip: 'invalid' }],
  ['HK', { street: 'a', province: 'Kowloon', zip: 'none' }, {}],
  ['AE', { street: 'a', province: 'Dubai' }, {}],
  ['AE', { street: 'a', city: 'Dubai' }, { province: 'required' }],
  ['DE', { street: 'a', city: 'b', zip: '1234', province: 'Bayern' }, { zip: 'invalid' }],
  ['IE', { street: 'a', city: 'Dublin' }, {}],
  ['IE', { street: 'a', city: 'Dublin', zip: 'a65f4e2', province: 'Co. Dublin' }, {}],
  ['JP', { street: '千代田1-1', province: '東京都', zip: '〒１００−０００１' }, {}],
  ['KP', { street: 'a', city: 'b', zip: 'anything' }, {}],
  ['ZZ', { street: 'a' }, { city: 'required' }],
];

for (const [code, address, errors] of checks) {
  test(`${code} finds ${JSON.stringify(errors)} in ${JSON.stringify(address)}`, async () => {
    assert.deepEqual(checkAddress(await loadCountry(code), address), errors);
  });
}

const zips = [
  ['BR', '01310100', '01310-100'],
  ['BR', '01310 100', '01310-100'],
  ['NL', '1234ab', '1234 AB'],
  ['GB', 'ec1a1hq', 'EC1A 1HQ'],
  ['GB', 'm25bq', 'M2 5BQ'],
  ['GB', 'bfpo61', 'BFPO 61'],
  ['CA', 'k1a-0b1', 'K1A 0B1'],
  ['US', '22162 1010', '22162-1010'],
  ['US', '95014', '95014'],
  ['PL', '00950', '00-950'],
  ['PT', '2725 079', '2725-079'],
  ['JP', '〒1540023', '154-0023'],
  ['JP', '１５４－００２３', '154-0023'],
  ['JP', '１５４−００２３', '154-0023'],
  ['JP', '１５４ー００２３', '154-0023'],
  ['IR', '۱۱۹۳۶۱۲۳۴۵', '11936-12345'],
  ['EG', '١٢٤١١', '12411'],
  ['SE', '114 55', '114 55'],
  ['SE', 'SE-114 55', '11455'],
  ['LV', '1073', 'LV-1073'],
  ['LV', 'lv1073', 'LV-1073'],
  ['LU', 'L-4750', '4750'],
  ['DE', ' 26133 ', '26133'],
  ['DE', '2613x', '2613x'],
  ['DE', '', ''],
  ['HK', ' 999077 ', '999077'],
] as const;

for (const [code, typed, zip] of zips) {
  test(`the postcode "${typed}" of ${code} is spelled "${zip}"`, async () => {
    assert.equal(normalizeZip(await loadCountry(code), typed), zip);
  });
}
