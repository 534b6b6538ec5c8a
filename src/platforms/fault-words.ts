import type { FieldFault } from './fault.js';

/** What is wrong with a property, said after its name. */
export const words: Readonly<Record<FieldFault['reason'], string>> = {
  required: "can't be blank",
  invalid: 'is invalid',
  too_long: 'is too long',
  too_many: 'has too many entries',
  taken: 'has already been taken',
  read_only: "can't be changed",
  unknown: 'is unknown',
  mismatch: "doesn't match",
};

/** What is wrong, by the property. */
export function wordsByField(fields: readonly FieldFault[]): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  for (const { field, reason } of fields) (said[field] ??= []).push(words[reason]);
  return said;
}

/** `invalid` for words that aren't ours. */
export function reasonOf(message: string): FieldFault['reason'] {
  const reasons = Object.keys(words) as FieldFault['reason'][];
  return reasons.find((reason) => message.includes(words[reason])) ?? 'invalid';
}

/** The time to wait that a header tells in seconds. */
export function secondsOf(header: string | null): number | undefined {
  return header !== null && /^\d+(\.\d+)?$/.test(header) ? Number(header) : undefined;
}
