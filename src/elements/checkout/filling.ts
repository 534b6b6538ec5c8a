import type { AddressForm } from '../../contract/addresses.js';
import type { CheckoutDetails, FillOutcome } from './adapter.js';
import {
  hasCountry,
  isWritable,
  know,
  spellingsFor,
  withoutNames,
  type Known,
} from './address-values.js';
import type { FieldName } from './autofill-tokens.js';
import {
  billingGroup,
  countryOf,
  deliveryGroup,
  findGroups,
  isLoading,
  leadingFields,
  placesOf,
  type FieldGroup,
  type FieldMap,
  type GroupName,
  type Place,
} from './form-fields.js';
import { Ledger, streets } from './ledger.js';
import { readAddress } from './reading.js';
import { acceptedBy, folded } from './spellings.js';
import { until } from './waiting.js';

/** Milliseconds that a form's script may take to answer to a country, or to make the fields at all. */
const patience = 1500;

/** How often a field is written that a script empties again. */
const tries = 3;

/** They aren't of the address, and what the shopper has written in them stays. */
const contactFields: readonly FieldName[] = [
  ...(['email', 'tel', 'tel-country-code', 'tel-national'] as const),
  ...(['tel-area-code', 'tel-local'] as const),
];

export interface FillerOptions {
  /** Where the fields are that don't say by `autocomplete` what they are for. */
  map(): FieldMap;
  /** BCP 47, for the names of countries and provinces. */
  locale: string;
  /** The elements that the shopper has typed or chosen in. */
  touched: WeakSet<EventTarget>;
  /** Where the form doesn't ask for a country: the one that it is for. */
  country?(): string | undefined;
}

/** What to write into one group of fields. */
interface Part {
  readonly group: GroupName;
  readonly known: Known;
  readonly overwrite: boolean;
  /** The shopper has changed the address, and all that stands there is part of it. */
  readonly keeps: boolean;
  /** How often each field was written. */
  readonly written: Map<FieldName, number>;
}

/** Fills in a shop's own form, as it is: by native fields, their values and their events. */
export class FormFiller {
  readonly #form: HTMLFormElement;
  readonly #options: FillerOptions;
  readonly #ledger: Ledger;
  /** Whose details were written last. */
  #email = '';
  #isOther = false;
  #stop = new AbortController();
  #latest: Promise<FillOutcome> = Promise.resolve({ kind: 'failed' });

  constructor(form: HTMLFormElement, options: FillerOptions) {
    this.#form = form;
    this.#options = options;
    this.#ledger = new Ledger(options.touched);
  }

  /**
   * As an adapter's; one that is under way makes room, and resolves with the later one. Rejects where
   * the rules of a country can't be had.
   */
  fill(details: CheckoutDetails, { overwrite }: { overwrite: boolean }): Promise<FillOutcome> {
    this.release();
    const { signal } = (this.#stop = new AbortController());
    const { email } = details.contact;
    // What was filled in for one customer is no business of the next one's.
    this.#isOther = email !== '' && this.#email !== '' && email !== this.#email;
    this.#email = email || this.#email;
    const work: Promise<FillOutcome> = this.#fill(details, overwrite, signal).then((outcome) =>
      this.#latest === work ? outcome : this.#latest,
    );
    return (this.#latest = work);
  }

  read(): AddressForm | null {
    const group = deliveryGroup(this.#find());
    const { locale, country } = this.#options;
    return group ? readAddress(group, locale, country?.()) : null;
  }

  /** Writes nothing from now on. */
  release(): void {
    this.#stop.abort();
  }

  async #fill(
    details: CheckoutDetails,
    overwrite: boolean,
    signal: AbortSignal,
  ): Promise<FillOutcome> {
    const { locale } = this.#options;
    const start = async (): Promise<FillOutcome> => {
      const addresses = [undefined, details.shipping, details.billing];
      const groups = this.#find();
      const [contact, shipping, billing] = await Promise.all(
        addresses.map((address) => know(details, address, locale, groups)),
      );
      return this.#fillGroups(
        { contact: contact!, shipping: shipping!, billing: billing! },
        overwrite,
        signal,
      );
    };
    const isThere = () => deliveryGroup(this.#find()) !== undefined;
    if (signal.aborted || isThere() || !details.shipping) return start();
    await start();
    if (await this.#until(isThere, signal)) return start();
    // A step of the checkout that comes later is filled in then.
    void this.#until(isThere, signal, Infinity)
      .then((there) => (there ? start() : undefined))
      .catch(() => undefined);
    return { kind: 'filled' };
  }

  async #fillGroups(
    { contact, shipping, billing }: Readonly<Record<'contact' | 'shipping' | 'billing', Known>>,
    overwrite: boolean,
    signal: AbortSignal,
  ): Promise<FillOutcome> {
    const part = (group: FieldGroup, known: Known, overwrite = false, keeps = false): Part => {
      return { group: group.name, known, overwrite, keeps, written: new Map() };
    };
    const find = () => deliveryGroup(this.#find());
    if (shipping.address && find()) {
      await this.#until(() => !isLoading(countryOf(find()!)), signal);
    }
    if (signal.aborted) return { kind: 'failed' };
    const groups = this.#find();
    const delivery = deliveryGroup(groups);
    const invoice = billingGroup(groups, delivery);
    const parts: Part[] = [];
    if (delivery && shipping.address) {
      const country = countryOf(delivery);
      if (country && !hasCountry(country, shipping)) return { kind: 'unserved' };
      const left = this.#left(delivery, shipping);
      if (left.length > 0 && !overwrite) return { kind: 'typed', left };
      parts.push(part(delivery, shipping, overwrite));
    } else if (delivery) {
      const known = this.#hasStreet(delivery) ? withoutNames(contact) : contact;
      const isHers = !this.#isOther && this.#left(delivery, contact).length > 0;
      parts.push(part(delivery, known, false, isHers));
    }
    if (invoice && this.#isFree(invoice, billing)) parts.push(part(invoice, billing));
    const others = groups.filter((group) => group !== delivery && group !== invoice);
    parts.push(
      ...others.filter(({ name }) => name === 'other').map((group) => part(group, contact)),
    );
    await this.#write(parts, signal);
    return { kind: 'filled' };
  }

  async #write(parts: readonly Part[], signal: AbortSignal): Promise<void> {
    const changed = parts.filter((part) => this.#writeCountry(part)).length > 0;
    const isDone = () => parts.filter((part) => !this.#writeRest(part, changed)).length === 0;
    await this.#until(isDone, signal);
    // What a script makes of it may come, or be emptied, a moment later.
    void this.#until(() => isDone() && false, signal);
  }

  /** Returns whether the country is another one now. */
  #writeCountry({ group: name, known, overwrite }: Part): boolean {
    const group = this.#find().find((other) => other.name === name);
    const places = group ? placesOf(group).filter(({ field }) => /^country/.test(field)) : [];
    return (
      places.filter((place) => {
        if (!known.address || !isWritable(place.control)) return false;
        if (this.#isOwn(place) && !overwrite) return false;
        return this.#put(place, known);
      }).length > 0
    );
  }

  /** Writes what can be written. Returns whether nothing is missing any more. */
  #writeRest(part: Part, countryChanged: boolean): boolean {
    const group = this.#find().find(({ name }) => name === part.group);
    if (!group) return false;
    const isProvinceWanted =
      countryChanged && Boolean(part.known.address?.province || part.known.address?.provinceCode);
    let isComplete = !isProvinceWanted || group.fields.has('address-level1');
    for (const place of placesOf(group)) {
      if (/^country/.test(place.field)) continue;
      const waits = countryChanged && leadingFields.includes(place.field);
      if (waits && place.control.matches(':disabled')) isComplete = false;
      else if (!this.#settle(place, part)) isComplete = false;
    }
    return isComplete;
  }

  /** Returns whether a field has what it should, or should be left as it is. */
  #settle(place: Place, { known, overwrite, keeps, written }: Part): boolean {
    const { group, field, control } = place;
    const before = written.get(field) ?? 0;
    if (before > 0 && this.#ledger.isTouched(control)) return true;
    const isKept = !overwrite || contactFields.includes(field);
    if (before === 0 && isKept && this.#isOwn(place)) return true;
    if (before === 0 && keeps && field !== 'email' && control.value) return true;
    if (!isWritable(control)) return true;
    const spellings = spellingsFor(field, control, group, known);
    if (spellings.length === 0) {
      const isEmptied = !isKept || this.#ledger.isOurs(group.name, field, control);
      if (before === 0 && control.value && isEmptied) this.#empty(place);
      written.set(field, 1);
      return true;
    }
    const isList = control instanceof HTMLSelectElement;
    if (before > 0 && control.value && !isList) {
      // The page has a spelling of its own for it.
      this.#ledger.remember(group.name, field, control);
      return true;
    }
    const text = acceptedBy(control, spellings);
    if (text === undefined) return !isList;
    if (before >= tries) return true;
    if (control.value !== text || before === 0) written.set(field, before + 1);
    this.#put(place, known);
    return true;
  }

  /** Returns whether that has changed anything. */
  #put({ group, field, control }: Place, known: Known): boolean {
    const text = acceptedBy(control, spellingsFor(field, control, group, known));
    if (text === undefined) return false;
    if (text === control.value) {
      this.#ledger.remember(group.name, field, control);
      return false;
    }
    this.#ledger.write(group.name, field, control, text);
    return true;
  }

  #empty({ group, field, control }: Place): void {
    const isList = control instanceof HTMLSelectElement;
    if (isList && ![...control.options].some(({ value }) => value === '')) return;
    this.#ledger.write(group.name, field, control, '');
  }

  /** The shopper's own fields of an address that would be overwritten by another text. */
  #left(group: FieldGroup, known: Known): FieldName[] {
    const own = placesOf(group).filter((place) => this.#isOwn(place));
    return own
      .filter(({ field, control }) => {
        if (contactFields.includes(field) || !isWritable(control)) return false;
        const spellings = spellingsFor(field, control, group, known);
        return !spellings.map(folded).includes(folded(control.value));
      })
      .map(({ field }) => field);
  }

  /** Whether there is a street that we haven't written, with the names that go with it. */
  #hasStreet(group: FieldGroup): boolean {
    return placesOf(group).some((place) => streets.includes(place.field) && this.#isOwn(place));
  }

  /** Whether a billing address can be filled in without asking. */
  #isFree(group: FieldGroup, known: Known): boolean {
    const country = countryOf(group);
    if (known.address && country && !hasCountry(country, known)) return false;
    return this.#left(group, known).length === 0;
  }

  #isOwn({ group, field, control }: Place): boolean {
    return this.#ledger.isOwn(group.name, field, control);
  }

  #find(): FieldGroup[] {
    return findGroups(this.#form, this.#options.map());
  }

  #until(condition: () => boolean, signal: AbortSignal, limit = patience): Promise<boolean> {
    return until(this.#form, condition, limit, signal);
  }
}
