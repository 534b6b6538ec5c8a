import fc from 'fast-check';

// Records as platforms write them and as we hold them, out of what comes back the same.

const letters = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        ' ',
        '  ',
        'é',
        'e\u0301',
        'n\u0303',
        '👩‍👩‍👧',
        '🇧🇷',
        'ß',
        "d'",
        '-',
        ',',
        '"',
        'ﷺ',
        '\u2028',
      ],
    ),
  },
);

/** One line of `minimum` to `maximum` UTF-16 units, with spaces wherever. */
export const line = (maximum: number, minimum = 0) =>
  fc
    .oneof(
      { weight: 20, arbitrary: fc.array(letters, { maxLength: 30 }) },
      { weight: 1, arbitrary: fc.constant(['ñ'.repeat(maximum)]) },
    )
    .map((parts) => parts.join('').replace(/[\p{Cc}\p{Cs}]/gu, ''))
    .map((text) => cut(text, maximum))
    .filter((text) => text.length >= minimum);

/** Not in the middle of a pair of surrogates. */
function cut(text: string, maximum: number): string {
  return text.slice(0, maximum).replace(/[\ud800-\udbff]$/, '');
}

export const lineOrNull = (maximum: number) => fc.option(line(maximum, 1));

export const country = fc.constantFrom('AR', 'BR', 'US', 'DE', 'JP', 'CI', 'GB', 'XK');

export const rowId = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

/** Seconds from 1970 to 2100. */
export const seconds = fc.integer({ min: 0, max: 4_102_444_800 });

export const isoInstant = seconds.map((one) => new Date(one * 1000).toISOString());

/** With 2 to 4 places. */
export const decimal = fc
  .tuple(fc.integer({ min: 0, max: 1e10 }), fc.stringMatching(/^\d{2,4}$/))
  .map(([whole, fraction]) => `${whole}.${fraction}`);

export const currency = fc.stringMatching(/^[A-Z]{3}$/);

/** Unlike each other, and one of them the default, where there are any. */
export function book<T extends { id: unknown }>(
  address: fc.Arbitrary<T>,
  mark: 'default' | 'isDefault',
): fc.Arbitrary<T[]> {
  return fc
    .tuple(fc.uniqueArray(address, { maxLength: 3, selector: ({ id }) => id }), fc.nat(2))
    .map(([addresses, chosen]) =>
      addresses.map((one, index) => ({ ...one, [mark]: index === chosen % addresses.length })),
    );
}

const ownAddress = fc.record({
  id: rowId.map(String),
  firstName: line(255),
  lastName: line(255),
  company: line(255),
  street: line(255),
  number: line(64),
  floor: line(64),
  line2: line(255),
  locality: line(255),
  city: line(255),
  province: line(255),
  provinceCode: line(32),
  countryCode: fc.oneof(country, fc.constant('')),
  zip: line(32),
  phone: line(64),
  type: fc.constantFrom('residential', 'commercial'),
  isDefault: fc.constant(false),
  version: fc.nat(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
});

/** Any that we can hold. */
export const ownCustomer = book(ownAddress, 'isDefault').chain((addresses) =>
  fc.record({
    id: rowId.map(String),
    ref: lineOrNull(255),
    email: fc.emailAddress(),
    firstName: line(255),
    lastName: line(255),
    company: line(255),
    phone: fc.option(fc.constant('+5491112345678')),
    phoneAsWritten: lineOrNull(64),
    identification: lineOrNull(64),
    state: fc.constantFrom('disabled', 'invited', 'enabled', 'declined'),
    verifiedEmail: fc.boolean(),
    acceptsMarketing: fc.boolean(),
    acceptsMarketingUpdatedAt: fc.option(isoInstant),
    marketingOptInLevel: fc.option(fc.constantFrom('single_opt_in', 'confirmed_opt_in', 'unknown')),
    extra: fc.dictionary(line(255), line(1000), { maxKeys: 4, noNullPrototype: true }),
    addresses: fc.constant(addresses),
    defaultAddressId: fc.constant(addresses.find(({ isDefault }) => isDefault)?.id ?? null),
    billingAddress: fc.option(ownAddress),
    currency,
    ordersCount: fc.nat(1e9),
    totalSpent: decimal,
    lastOrderId: fc.option(rowId.map(String)),
    lastOrderName: lineOrNull(64),
    createdAt: isoInstant,
    updatedAt: isoInstant,
    note: fc.option(line(5000)),
    tags: fc.uniqueArray(line(255, 1), { maxLength: 5 }),
    taxExempt: fc.boolean(),
    taxExemptions: fc.uniqueArray(line(255, 1), { maxLength: 3 }),
    taxExemptCategory: line(255),
    storeCredit: decimal,
    customerGroupId: fc.nat(),
    registrationIpAddress: fc.ipV4(),
    multipassIdentifier: lineOrNull(255),
    wishlistId: lineOrNull(255),
    adminGraphqlApiId: lineOrNull(255),
    resetPassOnLogin: fc.boolean(),
  }),
);
