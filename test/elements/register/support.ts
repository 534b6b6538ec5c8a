import { html } from '@open-wc/testing';
import '../../../src/elements/register/define.js';
import type { CustomerProviderElement } from '../../../src/elements/provider/provider.js';
import type { ExtraField, RegistrationFields } from '../../../src/contract/shop.js';
import {
  button,
  enter,
  eventually,
  field,
  findButton,
  findField,
  mount,
  painted,
  settled,
  type Shop,
} from '../support.js';

export const ada = 'ada@example.com';
export const sixDigits = 'Six-digit code';
export const passwordLabel = 'Password (optional)';
export const tooCommon = 'passwordpassword';

export function fields(
  extra: ExtraField[],
  rest: Partial<RegistrationFields> = {},
): { registrationFields: RegistrationFields } {
  return { registrationFields: { phone: 'off', company: 'off', ...rest, extra } };
}

export async function openForm(
  shop: Shop,
  markup = html`<customer-register></customer-register>`,
): Promise<CustomerProviderElement> {
  const page = await mount(shop, markup);
  await settled(page);
  await painted(page);
  await eventually(() => findButton(page, 'Create account'));
  return page;
}

/** Types Ada's details, and by label what else is given. */
export function fill(page: ParentNode, details: Record<string, string> = {}): void {
  const all = { 'First name': 'Ada', 'Last name': 'Lovelace', 'E-mail': ada, ...details };
  for (const [label, text] of Object.entries(all)) enter(field(page, label), text);
}

/** Presses the button and waits for the step that asks for the code. */
export async function create(page: ParentNode) {
  button(page, 'Create account').click();
  await eventually(() => findField(page, sixDigits));
  return field(page, sixDigits);
}

/** Goes to the step that asks for the code. */
export async function askForCode(shop: Shop, details: Record<string, string> = {}) {
  const page = await openForm(shop);
  fill(page, details);
  return { page, code: await create(page) };
}

/** What the labels' fields hold. */
export function typed(page: ParentNode, ...labels: string[]): string[] {
  return labels.map((label) => field(page, label).value);
}
