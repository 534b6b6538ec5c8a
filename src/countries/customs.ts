import type { LocalityKind } from './rules.js';

/*
 * What the data doesn't say, because a street is any line of text to it, and a name one field. This
 * is ours: postal custom, kept to what a form or a label can't do without.
 */

interface StreetForm {
  /** `s/n` (no number) is an answer, too. */
  readonly numberRequired?: boolean;
  /** Asked for here although the data has no such field for the country. */
  readonly locality?: LocalityKind;
}

/** Countries whose forms ask for number and flat in fields of their own, as shops there are used to. */
export const streetForms: ReadonlyMap<string, StreetForm> = new Map([
  ['AR', { locality: 'neighborhood' }],
  ['BR', { numberRequired: true }],
  ['CL', {}],
  ['MX', {}],
]);

/** "12 Main Street"; elsewhere the number follows the street. */
export const numberComesFirst = list(
  'AG AI AS AU BB BD BL BM BS BZ CA CI CK DZ EG FJ FK FM FR GB GD GF GG GH GI GP GU GY HK IE IM IN',
  'JE JM KE KN KY LC LK LU MA MC MF MG MH MP MQ MS MT MU MY NC NG NZ PF PG PH PK PM PR PW RE SG SH',
  'SN TC TH TN TT UG UM US VC VG VI VN WF YT ZA ZM ZW',
);

/** The last name is said first; where the country has a format for Latin script, not in that one. */
export const lastNameComesFirst = list('CN HK HU JP KP KR MO TW VN');

/** A label has the code of the province rather than its name: "New York, NY 10001". */
export const provinceIsWrittenAsCode = list('AU BR CA IT US');

function list(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}
