import { loadCountry, normalizeZip, regionOf, type Country } from '../../countries/index.js';
import type { Language } from '../../i18n/language.js';
import { controlOf, type Control } from '../../ui/control.js';
import { clearFieldError } from '../../ui/form-errors.js';
import { labelOf } from './labels.js';
import type { AddressLookup, KnownAddress } from './lookup.js';
import { Suggestions } from './suggestions.js';
import { addressTexts } from './values.js';

export interface Surroundings {
  language: Language;
  /** Says what was done, in sight and aloud. */
  say: (text: string) => void;
  /** Ends it all. */
  signal: AbortSignal;
}

/** Milliseconds that a provider may take. */
const patience = 2000;

/** Milliseconds after the last letter until suggestions are asked for. */
const pause = 200;

/** Fewer letters of a street say too little. */
const enoughLetters = 3;

/** Lets a lookup help with a form, ours or a theme's own. */
export function assist(
  form: HTMLFormElement,
  lookup: AddressLookup,
  { language, say, signal }: Surroundings,
): void {
  let typing = new AbortController();
  let suggestions: Suggestions | undefined;

  const countryOfForm = async (): Promise<Country | undefined> => {
    const code = controlOf(form, 'countryCode')?.value ?? lookup.countries[0] ?? '';
    if (!lookup.countries.includes(code)) return undefined;
    return loadCountry(code, language.locale);
  };

  const take = (country: Country, known: KnownAddress, onlyEmpty: boolean) => {
    const filled = fill(form, country, known, onlyEmpty).map((field) =>
      language.text(labelOf(field, country)),
    );
    if (filled.length === 0) return;
    const list = new Intl.ListFormat(language.tag, { type: 'unit' });
    say(language.text('filledIn', { fields: list.format(filled) }));
  };

  const onZip = async (zip: string, asked: AbortSignal) => {
    const country = await countryOfForm();
    if (!country || (country.zip && !country.zip.pattern.test(normalizeZip(country, zip)))) return;
    const known = await within(asked, (limit) =>
      lookup.byPostcode?.(normalizeZip(country, zip), country.code, limit),
    );
    if (known) take(country, known, true);
  };

  const onStreet = async (street: Control, asked: AbortSignal) => {
    suggestions?.close();
    if (street.value.trim().length < enoughLetters || !(await rest(asked))) return;
    const country = await countryOfForm();
    if (!country) return;
    const found = await within(asked, (limit) =>
      lookup.suggest?.(street.value, country.code, limit),
    );
    if (!found || document.activeElement !== street) return;
    suggestions ??= new Suggestions(street, language, signal);
    suggestions.show(found, ({ address }) => take(country, address, false));
  };

  const help = (control: Control) => {
    const { name, value } = control;
    if (name !== 'zip' && name !== 'street') return;
    typing.abort();
    typing = new AbortController();
    const asked = AbortSignal.any([typing.signal, signal]);
    const work = name === 'zip' ? onZip(value, asked) : onStreet(control, asked);
    // It helps where it can, and is no reason to stop.
    work.catch(() => undefined);
  };

  form.addEventListener('input', ({ target }) => help(target as Control), { signal });
  // She may have been quicker than this script.
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement && focused.form === form) {
    if (focused.value !== focused.defaultValue) help(focused);
  }
}

/** What a provider answers in time; undefined where it fails, hangs, or isn't waited for any more. */
async function within<Answer>(
  asked: AbortSignal,
  ask: (limit: AbortSignal) => Promise<Answer> | undefined,
): Promise<Answer | undefined> {
  const limit = AbortSignal.any([asked, AbortSignal.timeout(patience)]);
  const over = new Promise<undefined>((resolve) => {
    limit.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const answer = await Promise.race([ask(limit), over]);
  return limit.aborted ? undefined : answer;
}

/** Resolves with whether she has stopped typing. */
function rest(asked: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(!asked.aborted), pause));
}

/** Writes what is known into the fields that the form has; gives those that it has changed. */
function fill(
  form: HTMLFormElement,
  country: Country,
  known: KnownAddress,
  onlyEmpty: boolean,
): (typeof addressTexts)[number][] {
  const region = regionOf(country, known);
  return addressTexts.filter((field) => {
    const list = field === 'province' ? controlOf(form, 'provinceCode') : undefined;
    const control = list ?? controlOf(form, field);
    const value = list
      ? region?.code
      : field === 'province'
        ? (region?.name ?? known.province)
        : known[field];
    if (!control || !value || control.value === value || (onlyEmpty && control.value)) return false;
    control.value = value;
    clearFieldError(control);
    return true;
  });
}
