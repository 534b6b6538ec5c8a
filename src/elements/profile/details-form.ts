import type { PublicCustomer } from '../../contract/customer.js';
import type { ProfileChanges } from '../../contract/profile.js';
import type { Control } from '../../ui/control.js';

/** What a form of details can hold, beside the shop's own fields. */
const fields = [
  'firstName',
  'lastName',
  'company',
  'phone',
  'identification',
  'acceptsMarketing',
] as const;

const yes = 'true';

/**
 * Puts what is known of the customer into a form, as its fields' defaults: what she has typed stays.
 * Without a customer the form is empty.
 */
export function showDetails(form: HTMLFormElement, customer: PublicCustomer | undefined): void {
  for (const control of form.elements as Iterable<Control>) {
    const value = control.name === 'email' ? customer?.email : valueOf(control.name, customer);
    if (value === undefined) continue;
    if (control instanceof HTMLSelectElement) {
      for (const option of control.options) option.defaultSelected = option.value === value;
    } else if (control.type === 'checkbox') {
      (control as HTMLInputElement).defaultChecked = value === yes;
    } else {
      control.defaultValue = value;
    }
  }
}

/** What a form of details says otherwise than what is known of the customer. */
export function changesOf(form: HTMLFormElement, customer: PublicCustomer): ProfileChanges {
  const changes: ProfileChanges = {};
  const extra: Record<string, string> = {};
  for (const control of form.elements as Iterable<Control>) {
    const { name } = control;
    const before = valueOf(name, customer);
    const typed = typedInto(control);
    if (before === undefined || typed === before) continue;
    const key = extraKey(name);
    const field = fields.find((field) => field === name);
    if (key) extra[key] = typed;
    else if (field === 'acceptsMarketing') changes[field] = typed === yes;
    else if (field === 'phone' || field === 'identification') changes[field] = typed || null;
    else if (field) changes[field] = typed;
  }
  if (Object.keys(extra).length) changes.extra = extra;
  return changes;
}

function typedInto(control: Control): string {
  if (control.type !== 'checkbox') return control.value.trim();
  return (control as HTMLInputElement).checked ? yes : '';
}

/** As a control writes it; undefined where the name is none of the profile's. */
function valueOf(name: string, customer: PublicCustomer | undefined): string | undefined {
  const key = extraKey(name);
  if (key) return customer?.extra[key] ?? '';
  const field = fields.find((field) => field === name);
  return field && String(customer?.[field] || '');
}

function extraKey(name: string): string | undefined {
  return /^extra\[(.+)\]$/.exec(name)?.[1];
}
