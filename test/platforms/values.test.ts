import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rfc2822, toInstant } from '../../src/platforms/values.js';

test('an instant is read in every form that the platforms write', () => {
  for (const [typed, instant] of [
    ['2013-06-27T12:48:00Z', '2013-06-27T12:48:00.000Z'],
    ['2013-06-27T12:48:00-03:00', '2013-06-27T15:48:00.000Z'],
    ['2013-06-27T12:48:00+0000', '2013-06-27T12:48:00.000Z'],
    ['2013-06-27T12:48:00.123456Z', '2013-06-27T12:48:00.123Z'],
    ['2013-06-27 12:48', '2013-06-27T12:48:00.000Z'],
    [' 2013-06-27 ', '2013-06-27T00:00:00.000Z'],
    ['2012-02-29', '2012-02-29T00:00:00.000Z'],
    ['Tue, 13 Nov 2012 21:16:41 +0000', '2012-11-13T21:16:41.000Z'],
    ['13 Nov 2012 21:16 -0330', '2012-11-14T00:46:00.000Z'],
    ['Wed, 1 Jan 2014 00:00:00 GMT', '2014-01-01T00:00:00.000Z'],
  ] as const) {
    assert.equal(toInstant(typed), instant, typed);
  }
  for (const typed of [
    ...['', 'yesterday', '2013', '2013-02-29', '2013-02-31T00:00:00Z', '2013-13-01', '2013-00-10'],
    ...['31 Feb 2013 00:00:00 +0000', 'Sun, 29 Feb 2015 00:00:00 GMT', '0 Jan 2015 00:00 GMT'],
    ...['2013-06-27T25:00:00Z', '2013-06-27T12:60:00Z', '27/06/2013', '1372337280', 'null'],
  ]) {
    assert.equal(toInstant(typed), null, typed);
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
      const instant = new Date(seconds * 1000);
      assert.equal(toInstant(rfc2822(instant)), instant.toISOString());
    }),
  );
});
