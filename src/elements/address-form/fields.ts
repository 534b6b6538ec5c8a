import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AddressField, Country } from '../../countries/index.js';
import type { Language } from '../../i18n/language.js';
import { checkboxField, primaryButton, quietButton } from '../../ui/templates.js';
import type { CountryOption } from './countries.js';
import { labelOf } from './labels.js';
import type { Subject } from './step.js';
import { chosenProvince, type Values } from './values.js';

type Name = AddressField | 'phone';

export interface Options extends Subject {
  uid: string;
  kind: 'shipping' | 'billing';
  language: Language;
  country: Country;
  countries: readonly CountryOption[];
  isServed: boolean;
  onCountry: (event: Event) => void;
  /** The name of the draft that is kept of it. */
  draft: string;
  isHidden: boolean;
  /** What the button says. */
  save: string;
  said: TemplateResult;
}

/** The HTML autofill tokens; a house number in a field of its own has none. */
const tokens: Readonly<Record<Name, string | undefined>> = {
  firstName: 'given-name',
  lastName: 'family-name',
  company: 'organization',
  street: 'address-line1',
  number: undefined,
  floor: 'address-line2',
  line2: 'address-line2',
  locality: 'address-level3',
  city: 'address-level2',
  province: 'address-level1',
  zip: 'postal-code',
  phone: 'tel',
};

export function addressForm(options: Options): TemplateResult {
  const { language, draft, isHidden, was, addresses, said, save } = options;
  const isOnly = addresses.every(({ id }) => id === was?.id);
  return html`<form
    class="customer-form"
    data-step="editing"
    data-draft=${draft}
    ?hidden=${isHidden}
  >
    ${addressFields(options)}
    ${
      !isOnly && !was?.isDefault
        ? checkboxField({ name: 'isDefault', label: language.text('useAsDefault') })
        : nothing
    }
    ${said}
    <div class="customer-ends">
      ${primaryButton(save)} ${quietButton(language.text('cancel'), 'cancel')}
    </div>
  </form>`;
}

/** The country, and then the fields of its form in their order. */
function addressFields(options: Options): TemplateResult {
  const { uid, language, country, countries, isServed, onCountry } = options;
  const fields = withOthers(country, options.initial).flatMap((row) =>
    row.map((name) => ({ name, beside: row.length })),
  );
  const names = fields.map(({ name }) => name);
  return html`<div class="customer-fields">
    <div class="customer-field">
      <label for="${uid}-country">${language.text('country')}</label>
      <div class="customer-control">
        <select
          id="${uid}-country"
          name="countryCode"
          autocomplete=${tokenOf(options, 'country')}
          required
          aria-describedby=${isServed ? nothing : `${uid}-unserved`}
          @change=${onCountry}
        >
          ${countries.map(
            ({ code, name }) =>
              html`<option value=${code} ?selected=${code === country.code}>${name}</option>`,
          )}
        </select>
      </div>
      ${
        isServed
          ? nothing
          : html`<p class="customer-hint" id="${uid}-unserved">
              ${language.text('field.invalid.countryCode')}
            </p>`
      }
    </div>
    ${repeat(
      fields,
      // What was typed stays in its field, wherever another country has it.
      ({ name }) => (isList(name, country) ? `${name} ${country.code}` : name),
      ({ name, beside }) => addressField(name, beside, names, options),
    )}
  </div>`;
}

/** Of the height of the form. */
export function waitingFields(label: string): TemplateResult {
  return html`<div class="customer-waiting" role="status" aria-label=${label}>
    ${Array.from({ length: 8 }, () => html`<div class="customer-field"></div>`)}
  </div>`;
}

/** With those that the country's form lacks although the address has something there. */
function withOthers({ rows }: Country, initial: Values): (readonly Name[])[] {
  const asked = rows.flat();
  const others = (['number', 'floor', 'line2', 'locality', 'city', 'province', 'zip'] as const)
    .filter((field) => initial[field] && !asked.includes(field))
    .map((field) => [field]);
  const street = rows.findIndex((row) => row.includes('street')) + 1;
  return [...rows.slice(0, street), ...others, ...rows.slice(street), ['phone']];
}

function isList(name: Name, { regions }: Country): boolean {
  return name === 'province' && regions !== undefined;
}

function addressField(
  name: Name,
  beside: number,
  names: readonly Name[],
  options: Options,
): TemplateResult {
  const { uid, country, language } = options;
  const id = `${uid}-${name}`;
  const required = name !== 'phone' && country.required.includes(name);
  const isName = name === 'firstName' || name === 'lastName';
  const own = language.text(labelOf(name, country, names));
  const label = required || isName ? own : language.text('optional', { label: own });
  const hint = hintOf(name, options);
  return html`<div class="customer-field" data-beside=${beside}>
    <label for=${id}>${label}</label>
    <div class="customer-control">
      ${isList(name, country) ? provinceList(id, required, options) : input(name, required, hint, options)}
    </div>
    ${hint ? html`<p class="customer-hint" id="${id}-hint">${hint}</p>` : nothing}
  </div>`;
}

function provinceList(
  id: string,
  required: boolean,
  { country, language, initial, kind, uid }: Options,
): TemplateResult {
  const chosen = chosenProvince(country, initial);
  return html`<select
    id=${id}
    name="provinceCode"
    autocomplete=${tokenOf({ uid, kind }, tokens.province!)}
    aria-invalid="false"
    ?required=${required}
  >
    <option value="">${language.text('choose')}</option>
    ${country.regions?.map(
      ({ code, name }) => html`<option value=${code} ?selected=${code === chosen}>${name}</option>`,
    )}
  </select>`;
}

function input(
  name: Name,
  required: boolean,
  hint: string | undefined,
  options: Options,
): TemplateResult {
  const { uid, initial, typed, country } = options;
  const token = tokens[name];
  const isDigits = name === 'zip' && !/[^\d -]/.test(country.zip?.examples.join('') ?? 'A');
  const capitals = name === 'zip' ? 'characters' : name === 'phone' ? 'none' : 'words';
  const value = initial[name] ?? '';
  return html`<input
    id="${uid}-${name}"
    name=${name}
    type=${name === 'phone' ? 'tel' : 'text'}
    inputmode=${isDigits ? 'numeric' : nothing}
    enterkeyhint=${name === 'phone' ? 'done' : 'next'}
    autocapitalize=${capitals}
    autocomplete=${token ? tokenOf(options, token) : nothing}
    spellcheck="false"
    value=${value}
    .value=${typed[name] ?? value}
    ?required=${required}
    aria-describedby=${hint ? `${uid}-${name}-hint` : nothing}
  />`;
}

function hintOf(name: Name, { country, language }: Options): string | undefined {
  const [example] = country.zip?.examples ?? [];
  if (name === 'zip' && example) return language.text('example', { example });
  const isNeeded = name === 'number' && country.required.includes('number');
  return isNeeded ? language.text('numberHint') : undefined;
}

/** In a section of its own: two forms of one page aren't filled as one. */
function tokenOf({ uid, kind }: Pick<Options, 'uid' | 'kind'>, token: string): string {
  return `section-${uid} ${kind} ${token}`;
}

/** Above the form of an address that was removed elsewhere. */
export function goneNotice(language: Language): TemplateResult {
  return html`<p class="customer-notice" role="alert">${language.text('addressGone')}</p>`;
}
