import * as z from 'zod/mini';
import { printable, printableLines } from '../../contract/patterns.js';
import { Fault, type FieldFault } from '../../platforms/fault.js';

/** One line, kept letter by letter: what a platform has written must come back the same. */
export const text = (max: number) => z.string().check(z.maxLength(max), z.regex(printable));

export const lines = (max: number) => z.string().check(z.maxLength(max), z.regex(printableLines));

/** The values that the schema takes, or what is wrong with each of the others. */
export function check<Schema extends z.ZodMiniType>(
  schema: Schema,
  values: unknown,
  prefix: readonly (string | number)[] = [],
): { values: z.output<Schema>; faults: [] } | { values: null; faults: FieldFault[] } {
  const { success, data, error } = schema.safeParse(values);
  if (success) return { values: data, faults: [] };
  const faults = new Map<string, FieldFault>();
  for (const issue of error.issues) {
    const [name = ''] = issue.path;
    const field = [...prefix, String(name)].join('.');
    if (!faults.has(field)) faults.set(field, { field, reason: reasonOf(issue) });
  }
  return { values: null, faults: [...faults.values()] };
}

export function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Fault('invalid', { fields: faults });
}

function reasonOf(issue: z.core.$ZodIssue): FieldFault['reason'] {
  if (issue.code !== 'too_big') return 'invalid';
  if (issue.origin === 'array') return 'too_many';
  return issue.origin === 'string' ? 'too_long' : 'invalid';
}
