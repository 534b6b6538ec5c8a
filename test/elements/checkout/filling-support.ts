import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { Address } from '../../../src/contract/customer.js';
import type { CheckoutDetails } from '../../../src/elements/checkout/adapter.js';
import { FormFiller } from '../../../src/elements/checkout/filling.js';
import type { FieldMap } from '../../../src/elements/checkout/form-fields.js';
import type { Control } from '../support.js';

const blank: Address = {
  id: '1',
  firstName: '',
  lastName: '',
  company: '',
  street: '',
  number: '',
  floor: '',
  line2: '',
  locality: '',
  city: '',
  province: '',
  provinceCode: '',
  countryCode: '',
  zip: '',
  phone: '',
  type: 'residential',
  isDefault: false,
  version: 1,
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2025-01-01T00:00:00.000Z',
};

export function address(fields: Partial<Address>): Address {
  return { ...blank, firstName: 'Ada', lastName: 'Lovelace', ...fields };
}

export const madrid = address({
  street: 'Gran Vía 1',
  floor: '3º B',
  city: 'Madrid',
  province: 'Madrid',
  provinceCode: 'M',
  countryCode: 'ES',
  zip: '28013',
  phone: '+34612345678',
});

export const newYork = address({
  id: '2',
  company: 'Analytical Engines',
  street: '350 Fifth Avenue',
  line2: 'Suite 12',
  city: 'New York',
  province: 'New York',
  provinceCode: 'NY',
  countryCode: 'US',
  zip: '10118',
});

export const saoPaulo = address({
  id: '3',
  street: 'Rua Augusta',
  number: '123',
  floor: 'Apto 4',
  locality: 'Consolação',
  city: 'São Paulo',
  province: 'São Paulo',
  provinceCode: 'SP',
  countryCode: 'BR',
  zip: '01310-100',
});

export const contact: CheckoutDetails['contact'] = {
  email: 'ada@example.com',
  phone: '+442079460000',
  firstName: 'Ada',
  lastName: 'Lovelace',
};

export interface OpenForm {
  form: HTMLFormElement;
  filler: FormFiller;
  /** Fills in an address where the shopper has written none, and gives what came of it. */
  fill: (
    shipping?: Address,
    options?: { overwrite?: boolean; billing?: Address },
  ) => ReturnType<FormFiller['fill']>;
  /** What stands in the form, by the names of its fields. */
  values: () => Record<string, string>;
  control: (name: string) => Control;
}

interface Circumstances {
  map?: FieldMap;
  locale?: string;
  country?: string;
}

/** A shop's form, and what fills it in. */
export async function openForm(
  fields: TemplateResult,
  { map = {}, locale = 'en', country }: Circumstances = {},
): Promise<OpenForm> {
  const form = await fixture<HTMLFormElement>(html`<form>${fields}</form>`);
  const touched = new WeakSet<EventTarget>();
  form.addEventListener('input', (event) => event.isTrusted && touched.add(event.target!));
  const filler = new FormFiller(form, {
    map: () => map,
    locale,
    touched,
    country: () => country,
  });
  return {
    form,
    filler,
    fill: (shipping, { overwrite = false, billing } = {}) =>
      filler.fill(
        { contact, ...(shipping && { shipping }), ...(billing && { billing }) },
        { overwrite },
      ),
    values: () => Object.fromEntries([...new FormData(form)].map(([k, v]) => [k, String(v)])),
    control: (name) => form.elements.namedItem(name) as Control,
  };
}

/** Types as a shopper does, at the end of what is there. */
export async function type(control: HTMLElement, text: string): Promise<void> {
  control.focus();
  await sendKeys({ type: text });
}

/** The options of a list. */
export function options(...all: readonly (readonly [value: string, text: string])[]) {
  return all.map(([value, text]) => html`<option value=${value}>${text}</option>`);
}
