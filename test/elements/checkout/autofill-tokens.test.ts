import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import axe from 'axe-core';
import {
  contactFields,
  contactKinds,
  parseAutocomplete,
  parseMapKey,
  plainFields,
  purposes,
} from '../../../src/elements/checkout/autofill-tokens.js';

/** The HTML standard's list, as axe-core keeps it. */
const standard = (
  axe as unknown as {
    commons: { text: { autocomplete: Record<string, readonly string[]> } };
  }
).commons.text.autocomplete;

const sorted = (names: readonly string[] | undefined) => [...(names ?? [])].sort();

test('the names are those of the HTML standard', () => {
  assert.deepEqual(sorted(plainFields), sorted(standard['standaloneTerms']));
  assert.deepEqual(sorted(contactFields), sorted(standard['qualifiedTerms']));
  assert.deepEqual(sorted(contactKinds), sorted(standard['qualifiers']));
  assert.deepEqual(sorted(purposes), sorted(standard['locations']));
});

const none = { contact: undefined, purpose: undefined, section: undefined };

const valid: Record<string, object> = {
  email: { ...none, field: 'email' },
  '  Shipping\n POSTAL-CODE\t': { ...none, field: 'postal-code', purpose: 'shipping' },
  'billing tel-national': { ...none, field: 'tel-national', purpose: 'billing' },
  'section-gift shipping street-address': {
    ...none,
    field: 'street-address',
    purpose: 'shipping',
    section: 'section-gift',
  },
  'section-a billing work tel': {
    field: 'tel',
    contact: 'work',
    purpose: 'billing',
    section: 'section-a',
  },
  'home email': { ...none, field: 'email', contact: 'home' },
  'username webauthn': { ...none, field: 'username' },
  'section-red current-password webauthn': {
    ...none,
    field: 'current-password',
    section: 'section-red',
  },
  'section- name': { ...none, field: 'name', section: 'section-' },
};

for (const [value, detail] of Object.entries(valid)) {
  test(`“${value}” is understood`, () => assert.deepEqual(parseAutocomplete(value), detail));
}

const invalid = [
  '',
  ' ',
  'on',
  'off',
  'webauthn',
  'shipping',
  'section-a',
  'nope',
  'address-line4',
  'postal-code shipping',
  'shipping billing name',
  'shipping section-a name',
  'home name',
  'work shipping tel',
  'home mobile tel',
  'section-a section-b name',
  'x shipping name',
  'webauthn username',
  'given-name family-name',
  'number',
];

for (const value of invalid) {
  test(`“${value}” says nothing of its field`, () => assert.equal(parseAutocomplete(value), null));
}

test('a map may name what the standard has no name for', () => {
  assert.deepEqual(parseMapKey('shipping number'), {
    ...none,
    field: 'number',
    purpose: 'shipping',
  });
  assert.deepEqual(parseMapKey('floor'), { ...none, field: 'floor' });
  assert.equal(parseMapKey('zip'), null);
});

test('the elements’ own fields have valid ones', async () => {
  const source = new URL('../../../src/', import.meta.url);
  const found: string[] = [];
  for (const folder of ['elements', 'ui']) {
    for (const file of await readdir(new URL(folder, source), { recursive: true })) {
      if (!file.endsWith('.ts')) continue;
      const text = await readFile(new URL(`${folder}/${file}`, source), 'utf8');
      const said = text.matchAll(/autocomplete(?:=|: )["']([^"']*)["']/g);
      found.push(...Array.from(said, ([, value]) => value!));
    }
  }
  assert.ok(found.length > 15, 'Some were found');
  assert.deepEqual(
    found.filter((value) => !/^o(n|ff)$/.test(value) && !parseAutocomplete(value)),
    [],
  );
});
