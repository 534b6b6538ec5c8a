import type { RegistrationRequest } from '../../contract/registration.js';
import { controlOf } from '../../ui/control.js';

/** What the form of a new account says, without the proof of the mailbox. */
export type Details = Omit<RegistrationRequest, 'challengeId' | 'code'>;

/** Reads the form; what was left empty isn't sent. */
export function detailsOf(data: FormData): Details {
  const extra: Record<string, string> = {};
  for (const [name, value] of data) {
    const key = /^extra\[(.+)\]$/.exec(name)?.[1];
    if (key && value) extra[key] = String(value);
  }
  const details: Details = { firstName: text(data, 'firstName'), lastName: text(data, 'lastName') };
  for (const field of ['password', 'phone', 'company'] as const) {
    const value = text(data, field);
    if (value) details[field] = value;
  }
  if (data.has('acceptsMarketing')) details.acceptsMarketing = true;
  if (Object.keys(extra).length) details.extra = extra;
  return details;
}

/** Whether a refusal shows that the shop's settings have changed since this page read them. */
export function asksForOthers(
  form: HTMLFormElement,
  fields: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(fields).some(
    ([field, problem]) => field !== 'code' && (problem === 'unknown' || !controlOf(form, field)),
  );
}

function text(data: FormData, name: string): string {
  return String(data.get(name) ?? '');
}
