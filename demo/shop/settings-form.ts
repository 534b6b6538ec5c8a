import {
  checkoutModes,
  extraField,
  type CheckoutMode,
  type ExtraField,
  type ShopSettings,
  type ShopSettingsPatch,
  type ShopText,
} from '../../src/contract/shop.js';

export const presences = ['off', 'optional', 'required'] as const;
type Presence = (typeof presences)[number];

export const fieldTypes = ['text', 'select', 'checkbox', 'date'] as const;

/** A text in the two languages of the demo's own pages; `es` empty for one text in all. */
export interface TypedText {
  en: string;
  es: string;
}

export interface TypedField {
  key: string;
  label: TypedText;
  type: ExtraField['type'];
  required: boolean;
  /** One a line. */
  options: string;
}

/** The settings page's form as typed. */
export interface SettingsForm {
  checkoutMode: CheckoutMode;
  name: string;
  locale: string;
  phone: Presence;
  company: Presence;
  consent: TypedText;
  fields: readonly TypedField[];
}

export const blankField: TypedField = {
  key: '',
  label: { en: '', es: '' },
  type: 'text',
  required: false,
  options: '',
};

export function formOf(settings: ShopSettings): SettingsForm {
  const { phone, company, extra } = settings.registrationFields;
  return {
    checkoutMode: settings.checkoutMode,
    name: settings.name,
    locale: settings.locale,
    phone,
    company,
    consent: typedText(settings.consentText),
    fields: extra.map(({ key, label, type, required, options = [] }) => ({
      key,
      label: typedText(label),
      type,
      required,
      options: options.join('\n'),
    })),
  };
}

export function parseSettingsForm(data: URLSearchParams): SettingsForm {
  const text = (name: string): string => (data.get(name) ?? '').trim();
  const translated = (name: string): TypedText => ({
    en: text(`${name}.en`),
    es: text(`${name}.es`),
  });
  const fields: TypedField[] = [];
  for (let index = 0; data.has(`extra.${index}.key`) && index < 50; index++) {
    const name = `extra.${index}`;
    fields.push({
      key: text(`${name}.key`),
      label: translated(`${name}.label`),
      type: oneOf(fieldTypes, text(`${name}.type`), 'text'),
      required: data.has(`${name}.required`),
      options: text(`${name}.options`),
    });
  }
  return {
    checkoutMode: oneOf(checkoutModes, text('checkoutMode'), 'optional'),
    name: text('name'),
    locale: text('locale'),
    phone: oneOf(presences, text('phone'), 'off'),
    company: oneOf(presences, text('company'), 'off'),
    consent: translated('consent'),
    fields,
  };
}

/** What the form says, for the settings API; texts in other languages than the form's are kept. */
export function patchOf(form: SettingsForm, current: ShopSettings): ShopSettingsPatch {
  const labels = new Map(
    current.registrationFields.extra.map(({ key, label }): [string, ShopText] => [key, label]),
  );
  return {
    checkoutMode: form.checkoutMode,
    name: form.name,
    locale: form.locale,
    consentText: shopTextOf(form.consent, current.consentText),
    registrationFields: {
      phone: form.phone,
      company: form.company,
      extra: form.fields.map(({ key, label, type, required, options }) => ({
        key,
        label: shopTextOf(label, labels.get(key)),
        type,
        required,
        ...(type === 'select' && { options: lines(options) }),
      })),
    },
  };
}

/** What is wrong with the shop's own fields, by the names of the page's. */
export function faultsOf({ fields }: SettingsForm): Record<string, string> {
  const faults: Record<string, string> = {};
  fields.forEach(({ key, label, type, options }, index) => {
    const name = `extra.${index}`;
    if (!extraField.shape.key.safeParse(key).success) faults[`${name}.key`] = 'invalid';
    if (!key) faults[`${name}.key`] = 'required';
    else if (fields.findIndex((other) => other.key === key) < index)
      faults[`${name}.key`] = 'taken';
    if (!label.en) faults[`${name}.label`] = 'required';
    if (type === 'select' && lines(options).length === 0) faults[`${name}.options`] = 'required';
  });
  return faults;
}

/** The page's field for one of the API: `registrationFields.extra.0.label.en` is `extra.0.label`. */
export function pageField(apiField: string): string {
  const name = apiField.replace(/^registrationFields\./, '').replace(/^consentText.*/, 'consent');
  return name.replace(/^(extra\.\d+\.\w+).*/, '$1');
}

function typedText(text: ShopText): TypedText {
  if (typeof text === 'string') return { en: text, es: '' };
  return { en: text['en'] ?? '', es: text['es'] ?? '' };
}

function shopTextOf({ en, es }: TypedText, current: ShopText = ''): ShopText {
  const { en: _en, es: _es, ...others } = typeof current === 'string' ? {} : current;
  if (!es && Object.keys(others).length === 0) return en;
  return { ...others, ...(en && { en }), ...(es && { es }) };
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function oneOf<T extends string>(known: readonly T[], value: string, otherwise: T): T {
  return known.find((candidate) => candidate === value) ?? otherwise;
}
