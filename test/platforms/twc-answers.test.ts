import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod';
import type { Part } from '../../src/platforms/definition.js';
import { Fault, type FieldFault } from '../../src/platforms/fault.js';
import { platforms } from '../../src/platforms/index.js';

const { twc } = platforms;

test("faults are answered in Spring's form", () => {
  const before = Date.now();
  const { status, body } = twc.faultAnswer(
    new Fault('not_found', { record: 'customer' }),
    '/customers/4711',
  );
  const { timestamp, ...rest } = body as Part;
  assert.equal(status, 404);
  assert.deepEqual(rest, {
    status: 404,
    error: 'Not Found',
    message: 'ResourceNotFound: no such customer',
    path: '/api/customers/4711',
  });
  const at = Date.parse(timestamp as string);
  assert.ok(at >= before && at <= Date.now());
});

test('who has the e-mail or phone number of another is told of a conflict', () => {
  const statusOf = (...reasons: FieldFault['reason'][]) => {
    const fields = reasons.map((reason) => ({ field: 'email', reason }));
    return twc.faultAnswer(new Fault('invalid', { fields }), '/customers').status;
  };
  assert.deepEqual(
    [statusOf('taken'), statusOf('invalid'), statusOf('taken', 'invalid')],
    [409, 400, 400],
  );
});

test('a fault that is answered is read as the same', () => {
  const fields = (...all: Fault['fields']) => new Fault('invalid', { fields: all });
  for (const fault of [
    new Fault('unauthorized'),
    new Fault('invalid_json'),
    new Fault('unsupported_media_type'),
    new Fault('payload_too_large'),
    new Fault('method_not_allowed'),
    new Fault('not_found', { record: 'customer' }),
    new Fault('unavailable'),
    new Fault('server_error'),
    new Fault('invalid'),
    fields({ field: 'email', reason: 'taken' }),
    fields({ field: 'email', reason: 'taken' }, { field: 'phone', reason: 'taken' }),
    fields({ field: 'email', reason: 'required' }, { field: 'tags', reason: 'too_many' }),
    fields({ field: 'addresses.0.country', reason: 'invalid' }),
  ]) {
    const { status, body } = twc.faultAnswer(fault, '/customers');
    const read = twc.readFault(status, new Headers(), body);
    assert.deepEqual([read.kind, read.record], [fault.kind, fault.record]);
    assert.deepEqual(
      read.fields.map(({ field, reason }) => ({ field, reason })),
      fault.fields,
    );
  }
});

test('a conflict of which no more is said is about the e-mail', () => {
  const { kind, fields } = twc.readFault(409, new Headers(), { message: 'Conflict' });
  assert.deepEqual([kind, fields], ['invalid', [{ field: 'email', reason: 'taken' }]]);
});

test('the key comes with the tenant', () => {
  const { authentication } = twc;
  const headers = new Headers({ Authorization: 'bearer abc', 'X-TWC-Tenant': 'shop' });
  assert.deepEqual([authentication.read(headers), authentication.store(headers)], ['abc', 'shop']);
  assert.equal(authentication.store(new Headers()), null);
  assert.equal(authentication.read(new Headers({ Authorization: 'Basic abc' })), null);
});

test('an upload tells what was made and what was refused', () => {
  const { value } = twc.endpoints.uploadCustomers.answer;
  const report = {
    created: 2,
    refused: [
      {
        index: 1,
        id: 'shop-2',
        email: null,
        fields: { email: "can't be blank" },
        message: "email can't be blank",
      },
    ],
    refusedCount: 1,
  };
  assert.deepEqual(z.encode(value, report), report);
  assert.deepEqual(z.decode(value, report), report);
  const made = { created: 2, refused: [], refusedCount: 0 };
  assert.deepEqual(z.decode(value, [{ id: 'a' }, { id: 'b' }]), made);
});
