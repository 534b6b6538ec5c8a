/*
 * The HTML standard's autofill field names, and how an `autocomplete` attribute says them:
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill
 */

/** Those that can't be told apart by home, work and so on. */
export const plainFields = [
  'name',
  'honorific-prefix',
  'given-name',
  'additional-name',
  'family-name',
  'honorific-suffix',
  'nickname',
  'username',
  'new-password',
  'current-password',
  'one-time-code',
  'organization-title',
  'organization',
  'street-address',
  'address-line1',
  'address-line2',
  'address-line3',
  'address-level4',
  'address-level3',
  'address-level2',
  'address-level1',
  'country',
  'country-name',
  'postal-code',
  'cc-name',
  'cc-given-name',
  'cc-additional-name',
  'cc-family-name',
  'cc-number',
  'cc-exp',
  'cc-exp-month',
  'cc-exp-year',
  'cc-csc',
  'cc-type',
  'transaction-currency',
  'transaction-amount',
  'language',
  'bday',
  'bday-day',
  'bday-month',
  'bday-year',
  'sex',
  'url',
  'photo',
] as const;

export const contactFields = [
  'tel',
  'tel-country-code',
  'tel-national',
  'tel-area-code',
  'tel-local',
  'tel-local-prefix',
  'tel-local-suffix',
  'tel-extension',
  'email',
  'impp',
] as const;

export const contactKinds = ['home', 'work', 'mobile', 'fax', 'pager'] as const;

export const purposes = ['shipping', 'billing'] as const;

/**
 * What the standard has no name for, although forms ask for it apart from the street; only a `map`
 * can say where.
 */
export const ownFields = ['number', 'floor'] as const;

export type AutofillField = (typeof plainFields)[number] | (typeof contactFields)[number];
export type FieldName = AutofillField | (typeof ownFields)[number];
export type Purpose = (typeof purposes)[number];
export type ContactKind = (typeof contactKinds)[number];

export interface AutofillDetail<Name extends string = AutofillField> {
  readonly field: Name;
  readonly contact: ContactKind | undefined;
  readonly purpose: Purpose | undefined;
  /** As `section-gift` says it; undefined where there is none. */
  readonly section: string | undefined;
}

/** What an `autocomplete` attribute says of its field; null for one that is invalid, or names none. */
export function parseAutocomplete(value: string): AutofillDetail | null {
  return parse(value, plainFields);
}

/** The same for a key of a `map`. */
export function parseMapKey(key: string): AutofillDetail<FieldName> | null {
  return parse(key, [...plainFields, ...ownFields]);
}

/** From the end, as the standard does: field, contact, purpose, section. */
function parse<Name extends string>(
  value: string,
  plain: readonly Name[],
): AutofillDetail<Name | (typeof contactFields)[number]> | null {
  const tokens = value.toLowerCase().split(/[\t\n\f\r ]+/);
  const take = <Token extends string>(known: readonly Token[]): Token | undefined => {
    const found = known.find((token) => token === tokens.at(-1));
    if (found !== undefined) tokens.pop();
    return found;
  };
  if (tokens[0] === '') tokens.shift();
  if (tokens.at(-1) === '') tokens.pop();
  take(['webauthn']);
  const contactField = take(contactFields);
  const field = contactField ?? take(plain);
  if (field === undefined) return null;
  const contact = contactField && take(contactKinds);
  const purpose = take(purposes);
  const section = tokens.pop();
  if (tokens.length > 0 || (section !== undefined && !section.startsWith('section-'))) return null;
  return { field, contact, purpose, section };
}
