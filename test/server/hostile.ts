/** JSON of so many levels. */
export const deep = (levels: number) => '[1,'.repeat(levels) + '0' + ']'.repeat(levels);

/** What no field of any form is meant to hold, as JSON. */
export const hostile = [
  'null',
  '-0.5',
  '1e999',
  '9007199254740993',
  '[[]]',
  '{"__proto__":{"isAdmin":true}}',
  '{"\\u0000":"\\ud800"}',
  deep(500),
  ...[
    '',
    '/a\u0000b',
    'a\u0000b@example.com',
    '\ud800',
    '/x\udc00',
    'ada\ud800@example.com',
    "' OR 1=1; --",
    'a@b.example\r\nBcc: c@d.example',
    'x'.repeat(300),
    '0000-00-00T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '99999999999999999999999999999999999.99',
  ].map((text) => JSON.stringify(text)),
];

/** What stands where a path has an id. */
export const hostileIds = [
  '0',
  '-1',
  '1e3',
  '01',
  '9223372036854775807',
  '9223372036854775808',
  '9'.repeat(40),
  '9'.repeat(5000),
  'constructor',
  '%00',
  '%ff',
  '%ed%a0%80',
  "'",
  '%2e%2e',
  'a%2fb',
  'NaN',
];
