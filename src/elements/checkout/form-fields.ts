import type { Control } from '../../ui/control.js';
import { parseAutocomplete, parseMapKey, type FieldName, type Purpose } from './autofill-tokens.js';

/** Autofill tokens, such as `shipping postal-code`, to the CSS selector of a field in the form. */
export type FieldMap = Readonly<Record<string, string>>;

/** `other` are those that aren't said to be for shipping or for billing. */
export type GroupName = Purpose | 'other';

/** The fields of one address in the form, or of the contact. */
export interface FieldGroup {
  readonly name: GroupName;
  readonly fields: ReadonlyMap<FieldName, Control>;
}

export interface Place {
  readonly group: FieldGroup;
  readonly field: FieldName;
  readonly control: Control;
}

interface Found {
  field: FieldName;
  group: GroupName;
  section: string | undefined;
  control: Control;
  isMapped: boolean;
}

const typed = ['text', 'search', 'tel', 'email', 'url', 'number', 'textarea', 'select-one'];

/** What a customer's record tells: a card's number, say, is none of our business. */
const kept: ReadonlySet<FieldName> = new Set<FieldName>([
  ...(['name', 'given-name', 'family-name', 'organization'] as const),
  ...(['email', 'tel', 'tel-country-code', 'tel-national'] as const),
  ...(['tel-area-code', 'tel-local'] as const),
  ...(['street-address', 'address-line1', 'address-line2', 'address-line3'] as const),
  ...(['number', 'floor', 'address-level3', 'address-level2', 'address-level1'] as const),
  ...(['postal-code', 'country', 'country-name'] as const),
]);

/** Where the shop serves one country, its form may have it in a field that isn't shown. */
const countries: readonly FieldName[] = ['country', 'country-name'];

/** Without one of them a group has no address. */
const addressFields: readonly FieldName[] = [
  'street-address',
  'address-line1',
  'address-level2',
  'postal-code',
];

/** What a script makes other fields by, in the order that they are written in. */
export const leadingFields: readonly FieldName[] = [
  'country',
  'country-name',
  'address-level1',
  'address-level2',
  'address-level3',
];

/** The form's fields as they are now: a script may have made them anew. */
export function findGroups(form: HTMLFormElement, map: FieldMap): FieldGroup[] {
  const mapped = findMapped(form, map);
  const others = findByTokens(form).filter(
    ({ control }) => !mapped.some((other) => other.control === control),
  );
  const found = [...mapped, ...others];
  const names: readonly GroupName[] = ['shipping', 'billing', 'other'];
  return names.flatMap((name) => groupOf(name, found) ?? []);
}

export function hasAddress({ fields }: FieldGroup): boolean {
  return addressFields.some((field) => fields.has(field));
}

/**
 * The group that the order is delivered to: the one for shipping, unless it is folded away behind the
 * first one of the form ("Ship to a different address").
 */
export function deliveryGroup(groups: readonly FieldGroup[]): FieldGroup | undefined {
  const [first, ...others] = groups.filter(hasAddress).sort((a, b) => rank(a) - rank(b));
  if (first?.name !== 'shipping' || isShown(first)) return first;
  const shown = others.find(isShown);
  return shown && precedes(shown, first) ? shown : first;
}

/** The group that the invoice is made out to, beside the one that is delivered to. */
export function billingGroup(
  groups: readonly FieldGroup[],
  delivery: FieldGroup | undefined,
): FieldGroup | undefined {
  const others = groups.filter((group) => group !== delivery && group.name !== 'shipping');
  const billing = others.filter(hasAddress);
  return billing.find(({ name }) => name === 'billing') ?? billing[0];
}

/** Those first that others depend on: a list of cities is that of a province. */
export function placesOf(group: FieldGroup): Place[] {
  const places = [...group.fields].map(([field, control]) => ({ group, field, control }));
  const rank = ({ field }: Place) => [...leadingFields, field].indexOf(field);
  return places.sort((a, b) => rank(a) - rank(b));
}

export function countryOf({ fields }: FieldGroup): Control | undefined {
  return fields.get('country') ?? fields.get('country-name');
}

/** A script has yet to put the countries into their list. */
export function isLoading(control: Control | undefined): boolean {
  if (!(control instanceof HTMLSelectElement)) return false;
  return !control.value && (control.disabled || control.options.length < 2);
}

/** Shipping, then what isn't said to be either, then billing. */
function rank({ name }: FieldGroup): number {
  return ['shipping', 'other', 'billing'].indexOf(name);
}

function isShown({ fields }: FieldGroup): boolean {
  return [...fields.values()].some((control) => control.checkVisibility());
}

function precedes(one: FieldGroup, other: FieldGroup): boolean {
  const [first, second] = [one, other].map(({ fields }) => [...fields.values()][0]!);
  return (first!.compareDocumentPosition(second!) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** What the map says, and of several sections for the same purpose the first one that is shown. */
function groupOf(name: GroupName, found: readonly Found[]): FieldGroup | undefined {
  const own = found.filter(({ group }) => group === name);
  const byTokens = own.filter(({ isMapped }) => !isMapped);
  const shown = byTokens.filter(({ control }) => control.checkVisibility());
  const section = [...shown, ...byTokens][0]?.section;
  const fields = new Map<FieldName, Control>();
  // The first of each kind, and rather one that is shown.
  for (const { field, control, isMapped, ...other } of [
    ...own.filter(({ isMapped }) => isMapped),
    ...shown,
    ...byTokens,
  ]) {
    if (!fields.has(field) && (isMapped || other.section === section)) fields.set(field, control);
  }
  return fields.size > 0 ? { name, fields } : undefined;
}

function findMapped(form: HTMLFormElement, map: FieldMap): Found[] {
  return Object.entries(map).flatMap(([key, selector]) => {
    const detail = parseMapKey(key);
    const control = detail && findIn(form, selector);
    if (!control || !isFillable(control, detail.field)) return [];
    return { ...detail, group: detail.purpose ?? 'other', control, isMapped: true };
  });
}

function findByTokens(form: HTMLFormElement): Found[] {
  return [...form.elements].flatMap((control) => {
    const detail = parseAutocomplete(control.getAttribute('autocomplete') ?? '');
    // A number for faxes or pagers isn't the customer's own.
    if (!detail || detail.contact === 'fax' || detail.contact === 'pager') return [];
    if (!isFillable(control, detail.field)) return [];
    return { ...detail, group: detail.purpose ?? guessed(control), control, isMapped: false };
  });
}

/** Forms with two addresses often say by the names of their fields alone which is which. */
function guessed({ name, id }: Control): GroupName {
  const text = `${name} ${id}`;
  if (/billing|invoice/i.test(text)) return 'billing';
  return /shipping|delivery/i.test(text) ? 'shipping' : 'other';
}

function findIn(form: HTMLFormElement, selector: string): Element | null {
  try {
    return form.querySelector(selector);
  } catch {
    // What the theme has written is no selector.
    return null;
  }
}

function isFillable(element: Element, field: FieldName): element is Control {
  if (!kept.has(field)) return false;
  const isControl =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement;
  if (!isControl) return false;
  return typed.includes(element.type) || (element.type === 'hidden' && countries.includes(field));
}
