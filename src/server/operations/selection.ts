import { sql, type RawBuilder, type SqlBool } from 'kysely';

export type Test = RawBuilder<SqlBool>;

/** What is asked of a customer, which no index gives in the order of the ids. */
export interface Condition {
  /** Of a row of `customers`. */
  test: Test;
  /**
   * Statements that give the `id` of everybody whom it may be true of, each by an index; none where
   * there is no such index.
   */
  sources: readonly RawBuilder<unknown>[];
  /** Gives the lowest `id` of those whom it may be true of, where that is known quickly. */
  first?: RawBuilder<{ id: number | null }>;
}

/** Which customers: all that is said must be so. */
export interface Selection {
  /** Ids above the one and up to the other. */
  after: number;
  upTo: number;
  /** Equalities, which an index gives in the order of the ids. */
  equal: readonly Test[];
  /** Whether one of them is true of a few customers at most. */
  isNarrow: boolean;
  conditions: readonly Condition[];
}

/** No id is higher. */
export const highestId = 999_999_999_999_999;

export function either(tests: readonly Test[]): Test {
  return sql`(${sql.join(tests, sql` or `)})`;
}

export function all(tests: readonly Test[]): Test {
  return tests.length > 0 ? sql`(${sql.join(tests, sql` and `)})` : sql`1 = 1`;
}

/** Whether nobody is left out. */
export function isEverybody({ after, upTo, equal, conditions }: Selection): boolean {
  return after === 0 && upTo === highestId && equal.length === 0 && conditions.length === 0;
}
