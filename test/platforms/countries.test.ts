import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bigcommerce } from '../../src/platforms/bigcommerce/index.js';
import { cart } from '../../src/platforms/cart/index.js';
import { countryCode } from '../../src/platforms/country.js';
import type { Part } from '../../src/platforms/definition.js';
import { decodeRecord, decodeWrite, encodeRecord } from '../../src/platforms/record.js';
import { tiendanube } from '../../src/platforms/tiendanube/index.js';
import { twc } from '../../src/platforms/twc/index.js';
import { context, faultOf } from './support.js';

const rules = { write: 'update', readOnly: 'ignored', unknown: 'ignored', context } as const;

test('a country is known by the names that platforms have for it', () => {
  for (const [code, names] of Object.entries({
    AX: ['Åland Islands', 'Aland Islands'],
    BA: ['Bosnia And Herzegovina', 'Bosnia & Herzegovina'],
    BN: ['Brunei Darussalam'],
    BO: ['Bolivia, Plurinational State of', 'Bolivia (Plurinational State of)'],
    BS: ['The Bahamas', 'Bahamas (the)'],
    CD: ['Congo, The Democratic Republic Of The', 'Democratic Republic of the Congo'],
    CG: ['Congo', 'Congo (the)'],
    CI: ["Cote d'Ivoire", 'Côte d’Ivoire', "COTE D'IVOIRE", 'Ivory Coast'],
    CV: ['Cape Verde', 'Cabo Verde'],
    CW: ['Curacao', 'Curaçao', 'Netherlands Antilles'],
    CZ: ['Czechia', 'Czech Republic'],
    DM: ['Dominica'],
    DO: ['Dominican Republic'],
    FK: ['Falkland Islands (Malvinas)', 'Falkland Islands (the) [Malvinas]'],
    FM: ['Micronesia, Federated States of'],
    GS: ['South Georgia And The South Sandwich Islands'],
    HK: ['Hong Kong'],
    IR: ['Iran, Islamic Republic Of'],
    KP: ["Korea, Democratic People's Republic Of"],
    KR: ['Korea, Republic of', 'Republic of Korea', 'South Korea'],
    LA: ["Lao People's Democratic Republic"],
    LC: ['Saint Lucia', 'St. Lucia', 'St Lucia'],
    LY: ['Libyan Arab Jamahiriya'],
    MD: ['Moldova, Republic of', 'Moldova (the Republic of)'],
    MF: ['Saint Martin', 'St. Martin'],
    MK: ['Macedonia', 'North Macedonia'],
    MM: ['Myanmar', 'Burma'],
    MO: ['Macao', 'Macau'],
    NE: ['Niger'],
    NG: ['Nigeria'],
    PS: ['Palestinian Territory, Occupied', 'Palestine'],
    RE: ['Reunion', 'Réunion'],
    ST: ['São Tomé & Príncipe', 'Sao Tome And Principe'],
    SX: ['Sint Maarten'],
    SY: ['Syrian Arab Republic'],
    SZ: ['Swaziland', 'Eswatini'],
    TL: ['East Timor', 'Timor-Leste', 'Timor Leste'],
    TR: ['Turkey', 'Türkiye'],
    TW: ['Taiwan, Province of China'],
    TZ: ['Tanzania, United Republic Of'],
    VA: ['Holy See (Vatican City State)'],
    VE: ['Venezuela, Bolivarian Republic of'],
    VG: ['Virgin Islands, British', 'British Virgin Islands'],
    VI: ['Virgin Islands, U.S.', 'U.S. Virgin Islands'],
  })) {
    for (const name of names) assert.equal(countryCode(name), code, name);
  }
  for (const none of ['Narnia', 'The', 'of', 'Saint', '', ' ', 'EU', 'ZZ', 'Virgin', '!']) {
    assert.equal(countryCode(none), null, none);
  }
});

test('a code decides, whatever the name beside it is', () => {
  for (const { address } of [cart, twc]) {
    for (const [country, code, countryCode] of [
      ['St. Lucia (Windward)', 'LC', 'LC'],
      ['Brazil', 'US', 'US'],
      [null, 'US', 'US'],
      ['', 'us', 'US'],
      ['Brazil', null, 'BR'],
      ['Brazil', '', 'BR'],
      [null, null, ''],
      ['', '', ''],
    ] as const) {
      for (const wire of [
        { country, country_code: code },
        { country_code: code, country },
      ]) {
        const said = JSON.stringify(wire);
        assert.deepEqual(decodeWrite(address, wire, rules), { countryCode }, said);
        assert.deepEqual(decodeRecord(address, wire), { countryCode }, said);
      }
    }
  }
});

test('of a name and a code, the one that says something new is written', () => {
  const former = { countryCode: 'US' };
  const of = (wire: Part) => decodeWrite(cart.address, wire, { ...rules, former });
  for (const [country, code, countryCode] of [
    ['Brazil', 'US', 'BR'],
    ['United States', 'BR', 'BR'],
    ['Brazil', 'AR', 'AR'],
    ['', 'US', ''],
    ['United States', '', ''],
    ['Brazil', '', 'BR'],
    ['', 'BR', 'BR'],
    ['Brazil', null, 'BR'],
  ]) {
    for (const wire of [
      { country, country_code: code },
      { country_code: code, country },
    ]) {
      assert.deepEqual(of(wire), { countryCode }, JSON.stringify(wire));
    }
  }
  for (const [country, code] of [
    ['The States', 'US'],
    [null, 'US'],
    ['United States', null],
  ]) {
    assert.deepEqual(of({ country, country_code: code }), {}, `${country} ${code}`);
  }
});

test('a country that there is not is refused', () => {
  for (const wire of [
    { country: 'Narnia' },
    { country: 'Narnia', country_code: null },
    { country: 'Narnia', country_code: 'ZZ' },
    { country: 'Brazil', country_code: 'ZZ' },
    { country: 3, country_code: 'BR' },
  ]) {
    const { fields } = faultOf(() => decodeWrite(cart.address, wire, rules));
    assert.ok(fields.length > 0 && fields.every(({ reason }) => reason === 'invalid'));
  }
});

test('no country is null, as other empty properties are, and empty text at BigCommerce', () => {
  const record = { countryCode: '' };
  for (const { address } of [cart, twc]) {
    const names = ['country', 'country_code', 'country_name'];
    assert.deepEqual(encodeRecord(address, record, context, names), {
      country: null,
      country_code: null,
      country_name: null,
    });
    for (const wire of [{ country: null }, { country_code: null }]) {
      assert.deepEqual(decodeWrite(address, wire, rules), record);
    }
  }
  assert.deepEqual(encodeRecord(tiendanube.address, record, context), { country: null });
  assert.deepEqual(decodeWrite(tiendanube.address, { country: null }, rules), record);
  const { country, country_iso2: code } = encodeRecord(bigcommerce.address, record, context);
  assert.deepEqual([country, code], ['', '']);
});
