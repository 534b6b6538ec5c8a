import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platforms } from '../../src/platforms/all.js';
import type { Part } from '../../src/platforms/definition.js';
import { decodeWrite } from '../../src/platforms/record.js';
import { context, faultOf, written } from './support.js';

const all = Object.values(platforms);

test('null for what has no empty value says nothing', () => {
  for (const [name, body] of [
    ['cart', { accepts_marketing: null, verified_email: null, password: null, currency: null }],
    ['twc', { state: null, currency: null, tax_exempt: null }],
    ['tiendanube', { password: null, send_email_invite: null, accepts_marketing: null }],
    ['bigcommerce', { store_credit: null, reset_pass_on_login: null, _authentication: null }],
    ['bigcommerce', { _authentication: { password: null, force_reset: null } }],
  ] as const) {
    const { defaults = {} } = platforms[name].customer as { defaults?: Part };
    const names = { first_name: 'Ada', last_name: 'Lovelace' };
    const needed = { ...(name === 'bigcommerce' && names), email: 'ada@example.com' };
    const created = { ...defaults, ...written(platforms[name], needed) };
    assert.deepEqual(written(platforms[name], { ...needed, ...body }), created, name);
    assert.deepEqual(written(platforms[name], body, { id: '1', acceptsMarketing: true }), {}, name);
  }
  const { tiendanube } = platforms;
  const wire = { addresses: [{ city: 'Lima', default: null }] };
  assert.deepEqual(written(tiendanube, wire, { id: '1' }), { addresses: [{ city: 'Lima' }] });
});

test('null for what may be empty empties it', () => {
  for (const [name, body, write] of [
    ['cart', { phone: null, note: null, first_name: null }, { phone: null, note: null }],
    ['twc', { phone: null, tags: null, first_name: null }, { phone: null, tags: [] }],
    ['tiendanube', { note: null, extra: null, name: null }, { note: null, extra: {} }],
    ['bigcommerce', { notes: null, company: null }, { note: null, company: '' }],
  ] as const) {
    const said = written(platforms[name], body, { id: '1' });
    assert.deepEqual({ ...said, ...write }, said, name);
  }
});

test('no property but a required one is refused for being null', () => {
  const rules = { write: 'update', readOnly: 'ignored', unknown: 'ignored', context } as const;
  for (const { name: platform, customer, address } of all) {
    for (const codec of [customer, address]) {
      for (const [name, { required, access }] of Object.entries(codec.fields)) {
        const said = `${platform} ${name}`;
        const write = () => decodeWrite(codec, { [name]: null }, rules);
        if (!required || access === 'read') assert.doesNotThrow(write, said);
        else assert.deepEqual(faultOf(write).fields[0]?.field, name, said);
      }
    }
  }
});
