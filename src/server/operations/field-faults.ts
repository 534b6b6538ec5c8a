import * as z from 'zod/mini';
import { printable, printableLines } from '../../contract/patterns.js';
import { Fault, type FieldFault } from '../../platforms/fault.js';
import { reasonOf } from '../../platforms/record.js';

/** One line, kept letter by letter: what a platform has written must come back the same. */
export const text = (max: number) => z.string().check(z.maxLength(max), z.regex(printable));

export const lines = (max: number) => z.string().check(z.maxLength(max), z.regex(printableLines));

/** What is wrong with each of the values that the schema doesn't take. */
export function faultsOf(schema: z.ZodMiniType, values: unknown): FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const issue of schema.safeParse(values).error?.issues ?? []) {
    const field = String(issue.path[0] ?? '');
    if (!faults.has(field)) faults.set(field, { field, reason: reasonOf(issue) });
  }
  return [...faults.values()];
}

type Given<Shape> = { [Field in keyof Shape]?: z.output<Shape[Field]> };

/**
 * The values of the fields that are given and that their schemas take, and what is wrong with the
 * others. One schema of all fields would look for each of them in every row of an upload.
 */
export function checkGiven<Shape extends Readonly<Record<string, z.ZodMiniType>>>(
  shape: Shape,
  given: object,
  prefix: readonly (string | number)[] = [],
): { values: Given<Shape>; faults: FieldFault[] } {
  const values: Record<string, unknown> = {};
  const faults: FieldFault[] = [];
  for (const [name, value] of Object.entries(given)) {
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (value === undefined || !schema) continue;
    const { success, data, error } = schema.safeParse(value);
    if (success) values[name] = data;
    else faults.push({ field: [...prefix, name].join('.'), reason: reasonOf(error.issues[0]) });
  }
  return { values: values as Given<Shape>, faults };
}

export function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Fault('invalid', { fields: faults });
}
