import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  countryModules,
  generatedDirectory,
  hasRegions,
  sourceCountries,
} from '../../scripts/country-modules.js';
import { address } from '../../src/contract/customer.js';
import {
  checkAddress,
  countryCodes,
  loadCountry,
  normalizeZip,
  type AddressField,
  type AddressText,
  type Region,
} from '../../src/countries/index.js';

const sources = await sourceCountries();

test('what is committed is what the package gives', async () => {
  const modules = await countryModules();
  assert.deepEqual((await readdir(generatedDirectory)).sort(), [...modules.keys()].sort());
  for (const [name, text] of modules) {
    assert.equal(await readFile(join(generatedDirectory, name), 'utf8'), text, name);
  }
});

test('every country of the package is there', () => {
  assert.ok(countryCodes.length > 240);
  assert.deepEqual(
    countryCodes,
    sources.map(({ key }) => key),
  );
});

const letters: Readonly<Record<string, AddressField>> = {
  N: 'firstName',
  O: 'company',
  A: 'street',
  D: 'locality',
  C: 'city',
  S: 'province',
  Z: 'zip',
};

for (const source of sources) {
  test(`${source.key} asks for its fields in its order, and for those that it requires`, async () => {
    const { rows, required } = await loadCountry(source.key);
    const fields = rows.flat();
    assert.equal(new Set(fields).size, fields.length);
    const format = source.fmt ?? '%N%n%O%n%A%n%C';
    const expected = Array.from(format.matchAll(/%([A-Z])/g), ([, letter]) => letters[letter!]);
    const ofTheData = fields
      .map((field) => (field === 'lastName' ? 'firstName' : field))
      .filter((field, index, all) => all.indexOf(field) === index)
      .filter((field) => expected.includes(field));
    assert.deepEqual(ofTheData, expected.filter(Boolean));
    const requiredFields = [...(source.require ?? 'AC')].map((letter) => letters[letter]!);
    for (const field of Object.values(letters)) {
      const isRequired = requiredFields.includes(field) && fields.includes(field);
      assert.equal(required.includes(field), isRequired, field);
    }
  });
}

for (const source of sources.filter(({ zip }) => zip)) {
  test(`${source.key} takes its postcodes, however they are typed, and no other`, async () => {
    const country = await loadCountry(source.key);
    assert.ok(country.rows.flat().includes('zip'));
    const errorOf = (zip: string) => checkAddress(country, { zip }).zip;
    for (const zip of source.zipex!.split(',')) {
      const bare = zip.replace(/[ -]/g, '');
      assert.equal(normalizeZip(country, zip), zip);
      for (const typed of [zip, ` ${zip.toLowerCase()} `, bare, (source.postprefix ?? '') + zip]) {
        assert.equal(normalizeZip(country, typed), zip, typed);
        assert.equal(errorOf(typed), undefined, typed);
      }
      assert.equal(errorOf(`${zip}#`), 'invalid');
      assert.equal(errorOf(`${bare}${bare}${bare}`), 'invalid');
    }
    assert.equal(errorOf('?'), 'invalid');
  });
}

for (const source of sources.filter(hasRegions)) {
  test(`${source.key} knows its regions by code and by name, with their postcodes`, async () => {
    const country = await loadCountry(source.key);
    assert.equal(country.regions?.length, source.sub_regions!.length);
    assert.equal(new Set(country.regions.map(({ code }) => code)).size, country.regions.length);
    for (const [index, { name, zipex }] of source.sub_regions!.entries()) {
      const region: Region = country.regions[index]!;
      const { code } = region;
      assert.ok(address.shape.provinceCode.safeParse(code).success, code);
      assert.equal(region.name, name.default);
      const ways: AddressText[] = [
        { provinceCode: code },
        { province: name.default.toUpperCase() },
      ];
      for (const names of ways) {
        assert.equal(checkAddress(country, names).province, undefined, code);
        for (const zip of zipex?.split(',') ?? []) {
          assert.equal(checkAddress(country, { ...names, zip }).zip, undefined, `${zip} ${code}`);
        }
      }
    }
    assert.equal(checkAddress(country, { provinceCode: 'Nowhere' }).province, 'invalid');
    assert.equal(checkAddress(country, { province: 'Nowhere' }).province, 'invalid');
  });
}

test('a country that nobody knows has the common form', async () => {
  for (const code of ['ZZ', '', 'us', '__proto__', 'constructor']) {
    const { rows, required, zip, regions } = await loadCountry(code);
    assert.deepEqual(
      rows,
      [['firstName', 'lastName'], ['company'], ['street'], ['line2'], ['city']],
      code,
    );
    assert.deepEqual(required, ['street', 'city']);
    assert.equal(zip, undefined);
    assert.equal(regions, undefined);
  }
});
