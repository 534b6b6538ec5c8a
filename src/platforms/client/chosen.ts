import type { Input } from './request.js';

/** What would delete everybody has to say so; what is empty, a platform may take for no filter. */
export function requireChosen({ filter = {}, all }: Input): void {
  if (all === true) return;
  const values = Object.values(filter).filter((value) => value !== undefined);
  if (values.length > 0 && !values.some(isEmpty)) return;
  throw new TypeError(
    'What is to be deleted needs a filter without empty values; { all: true } deletes every customer',
  );
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.some(isEmpty);
  return value === null || (typeof value === 'string' && value.trim() === '');
}
