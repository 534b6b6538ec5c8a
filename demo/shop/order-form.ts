import { deliveryMethods, fitsCountry, type DeliveryMethod } from './delivery.js';
import type { DeliveryAddress } from './orders.js';

export type AddressField = keyof DeliveryAddress;
export type AddressProblem = 'required' | 'too_long' | 'invalid' | 'zip';

interface FieldRule {
  name: AddressField;
  /** The browser's autofill token, after `shipping`. */
  autocomplete: string;
  required: boolean;
  most: number;
  type?: 'tel';
  width: 'full' | 'half';
}

/** The fields of the delivery address, in the order in which they are asked for; country first. */
export const addressFields: readonly FieldRule[] = [
  { name: 'country', autocomplete: 'country', required: true, most: 2, width: 'full' },
  { name: 'firstName', autocomplete: 'given-name', required: true, most: 255, width: 'half' },
  { name: 'lastName', autocomplete: 'family-name', required: true, most: 255, width: 'half' },
  { name: 'company', autocomplete: 'organization', required: false, most: 255, width: 'full' },
  { name: 'street', autocomplete: 'address-line1', required: true, most: 255, width: 'full' },
  { name: 'line2', autocomplete: 'address-line2', required: false, most: 255, width: 'full' },
  { name: 'zip', autocomplete: 'postal-code', required: false, most: 32, width: 'half' },
  { name: 'city', autocomplete: 'address-level2', required: true, most: 255, width: 'half' },
  { name: 'province', autocomplete: 'address-level1', required: false, most: 255, width: 'half' },
  {
    name: 'phone',
    autocomplete: 'tel',
    required: false,
    most: 64,
    width: 'half',
    type: 'tel',
  },
];

/** The checkout form as typed, and what is wrong with it. */
export interface OrderForm {
  address: DeliveryAddress;
  delivery: DeliveryMethod;
  problems: Partial<Record<AddressField, AddressProblem>>;
}

export function blankOrderForm(country: string): OrderForm {
  const address = Object.fromEntries(addressFields.map(({ name }) => [name, '']));
  return {
    address: { ...(address as unknown as DeliveryAddress), country },
    delivery: 'standard',
    problems: {},
  };
}

/** `countries` are the codes that are delivered to. */
export function parseOrderForm(data: URLSearchParams, countries: readonly string[]): OrderForm {
  const form = blankOrderForm('');
  for (const rule of addressFields) {
    const value = (data.get(rule.name) ?? '').trim();
    form.address[rule.name] = value;
    const problem = problemOf(value, rule);
    if (problem) form.problems[rule.name] = problem;
  }
  const { country, zip } = form.address;
  if (country && !countries.includes(country)) form.problems.country = 'invalid';
  const fit = fitsCountry(zip, country);
  if (fit !== 'fits') form.problems.zip ??= fit === 'wrong' ? 'zip' : 'required';
  form.delivery = deliveryMethods.find((method) => method === data.get('delivery')) ?? 'standard';
  return form;
}

function problemOf(value: string, { required, most }: FieldRule): AddressProblem | undefined {
  if (!value) return required ? 'required' : undefined;
  if (value.length > most) return 'too_long';
  return /[\p{Cc}\p{Cs}]/u.test(value) ? 'invalid' : undefined;
}
