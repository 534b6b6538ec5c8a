import type { RefusedRow } from '../../platforms/records.js';

/** Rows that a report tells of; the others are counted. */
export const maximumTold = 10_000;
/** Faults of one row, and letters of what it is called. */
const maximumFaults = 50;
const maximumName = 255;

/** What was refused of an upload: the first rows by their place, and the number of all. */
export class Refusals {
  count = 0;
  #rows: RefusedRow[] = [];

  add(
    index: number,
    { id, email }: Pick<RefusedRow, 'id' | 'email'>,
    fields: Record<string, string>,
  ): void {
    const told = Object.entries(fields).slice(0, maximumFaults);
    this.#rows.push({
      index,
      id: id?.slice(0, maximumName) ?? null,
      email: email?.slice(0, maximumName) ?? null,
      fields: Object.fromEntries(told),
      message: told.map(([field, reason]) => `${field}: ${reason}`).join(', '),
    });
    this.count += 1;
    // A row that is refused when it is written comes behind later ones that couldn't be read.
    if (this.#rows.length >= 2 * maximumTold) this.#rows = this.rows;
  }

  get rows(): RefusedRow[] {
    return this.#rows.sort((one, other) => one.index - other.index).slice(0, maximumTold);
  }
}
