import fc from 'fast-check';

const hostile = fc.constantFrom(
  "'; DROP TABLE customers; --",
  "' OR '1'='1",
  '%00',
  '\u0000',
  'ada\u0000@example.com',
  'a@b.example\r\nBcc: c@d.example',
  '\ud800',
  'x\udc00y',
  '\u202eada',
  'mıke@example.com',
  'ada＠example.com',
  '../../../etc/passwd',
  '{{7*7}}${7*7}',
  '<script>alert(1)</script>',
  '1e400',
  'NaN',
);

/** One string of a megabyte, to be referred to: 10,000 of them would fill the memory. */
export const megabyte = 'x'.repeat(1_000_000);

export const text = fc.oneof(
  { weight: 4, arbitrary: hostile },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 2, arbitrary: fc.emailAddress() },
  // Lone surrogates, as UTF-16 allows them.
  {
    weight: 2,
    arbitrary: fc
      .array(fc.nat(0xffff), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20_000 }).map((size) => 'é'.repeat(size)) },
);

export const value = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(text, text, { maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, 0, -1, 2 ** 53, 1e308, [], {}) },
);

/** Strange, but none that a form refuses: it gets as far as the database. */
const line = text
  .map((value) => value.slice(0, 255).replace(/[\p{Cc}\p{Cs}]/gu, ''))
  .filter((value) => value.trim() !== '');
export const mostlyLine = fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: text });

export const anything = fc.oneof(
  fc.json({ maxDepth: 4 }),
  text,
  fc.constantFrom('', '{', '[', '{"email":"', '{"__proto__":{"a":1}}'),
);

export const headerText = text.map((value) => value.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').trim());
