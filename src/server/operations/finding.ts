import { setImmediate as breathe } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { isOneOf, isPostgres } from '../database/dialect.js';
import type { Database } from '../database/index.js';
import { all, highestId, type Selection, type Test } from './selection.js';

/** As many customers are looked at first, one after the other: among them is a page of what many have. */
const firstLook = 2000;
/** And as many at a time later on, so that the embedded database lets other requests in between. */
const laterLook = 20_000;
/** What an index gives up to here is looked at one by one, so many at a time. */
const maximumCandidates = 5000;
const candidatesAtOnce = 250;

interface Place {
  offset: number;
  limit: number;
}

/** Ids of the selected, the lowest first. */
export async function findIds(
  database: Kysely<Database>,
  selection: Selection,
  { offset, limit }: Place,
): Promise<number[]> {
  const { conditions, isNarrow } = selection;
  const tests = testsOf(selection);
  const wanted = offset + limit;
  if (conditions.length === 0 || isNarrow) return idsOf(database, selection, tests, offset, limit);
  // A database can't know how often a text is in its rows, nor whether what is recent is at the end, and
  // would at times read all customers for one page. A short look at the first ones finds the page of
  // what is frequent, and an index what is rare.
  const walk = new Walk(database, selection, tests);
  const found = wanted <= firstLook ? await walk.next(firstLook, wanted) : [];
  const isNear = found.length * (laterLook / firstLook) >= wanted;
  if (isNear && found.length < wanted)
    found.push(...(await walk.next(laterLook, wanted - found.length)));
  if (found.length >= wanted || walk.isOver) return found.slice(offset, wanted);
  const candidates = await findCandidates(database, selection);
  if (candidates) return idsAmong(database, selection, candidates, { offset, limit });
  await walk.skip();
  while (found.length < wanted && !walk.isOver) {
    await breathe();
    found.push(...(await walk.next(laterLook, wanted - found.length)));
  }
  return found.slice(offset, wanted);
}

async function idsAmong(
  database: Kysely<Database>,
  selection: Selection,
  candidates: readonly number[],
  { offset, limit }: Place,
): Promise<number[]> {
  const tests = testsOf(selection);
  const wanted = offset + limit;
  const found: number[] = [];
  for (let start = 0; start < candidates.length && found.length < wanted;) {
    const some = candidates.slice(start, start + candidatesAtOnce);
    const among = [isOneOf(database, 'customers.id', some), ...tests];
    found.push(...(await idsOf(database, selection, among, 0, wanted - found.length)));
    start += candidatesAtOnce;
  }
  return found.slice(offset, wanted);
}

export async function count(database: Kysely<Database>, selection: Selection): Promise<number> {
  const { conditions, isNarrow } = selection;
  const tests = testsOf(selection);
  // A range of time is tested by its index, as it is.
  const isRange = conditions.some(({ first }) => first);
  if (conditions.length === 0 || isNarrow || isRange) return countOf(database, selection, tests);
  const source = conditions.find(({ sources }) => sources.length > 0)?.sources;
  if (source) {
    const among: Test = sql`customers.id in (${sql.join(source, sql` union all `)})`;
    return countOf(database, selection, [among, ...tests]);
  }
  let total = 0;
  const walk = new Walk(database, selection, tests);
  while (!walk.isOver) {
    total += (await walk.next(laterLook)).length;
    await breathe();
  }
  return total;
}

/** Through the customers in the order of their ids, some at a time. */
class Walk {
  isOver = false;
  #after: number;
  readonly #database: Kysely<Database>;
  readonly #selection: Selection;
  readonly #tests: readonly Test[];

  constructor(database: Kysely<Database>, selection: Selection, tests: readonly Test[]) {
    this.#database = database;
    this.#selection = selection;
    this.#tests = tests;
    this.#after = selection.after;
  }

  /** Over those of whom a condition knows that it isn't true: what is recent may be far off. */
  async skip(): Promise<void> {
    for (const { first } of this.#selection.conditions) {
      if (!first) continue;
      const { rows } = await first.execute(this.#database);
      const id = rows[0]?.id ?? null;
      if (id !== null) this.#after = Math.max(this.#after, id - 1);
    }
  }

  /** The ids of those among the next customers who are selected. */
  async next(looks: number, limit = looks): Promise<number[]> {
    const range = { after: this.#after, upTo: this.#selection.upTo };
    const { last } = await this.#database
      .selectFrom((from) =>
        from
          .selectFrom('customers')
          .select('id')
          .where(isWithin(range))
          .orderBy('id')
          .limit(looks)
          .as('next'),
      )
      .select((query) => query.fn.max<number | null>('id').as('last'))
      .executeTakeFirstOrThrow();
    if (last === null) {
      this.isOver = true;
      return [];
    }
    const ids = await idsOf(this.#database, { ...range, upTo: last }, this.#tests, 0, limit);
    this.#after = last;
    return ids;
  }
}

/** By the indexes of one of the conditions; null where there are too many. */
async function findCandidates(
  database: Kysely<Database>,
  { conditions }: Selection,
): Promise<number[] | null> {
  // PostgreSQL is to find all of them by their index; for the first few it would rather read the table.
  const how = isPostgres(database) ? sql`materialized` : sql``;
  for (const { sources } of conditions) {
    if (sources.length === 0) continue;
    const { rows } = await sql<{ id: number }>`
      with found as ${how} (${sql.join(sources, sql` union all `)})
      select id from found limit ${maximumCandidates + 1}
    `.execute(database);
    if (rows.length <= maximumCandidates) {
      return [...new Set(rows.map(({ id }) => id))].sort((one, other) => one - other);
    }
  }
  return null;
}

type Range = Pick<Selection, 'after' | 'upTo'>;

async function idsOf(
  database: Kysely<Database>,
  range: Range,
  tests: readonly Test[],
  offset: number,
  limit: number,
): Promise<number[]> {
  const rows = await database
    .selectFrom('customers')
    .select('customers.id')
    .where(isWithin(range))
    .where(all(tests))
    .orderBy('customers.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ id }) => id);
}

async function countOf(
  database: Kysely<Database>,
  range: Range,
  tests: readonly Test[],
): Promise<number> {
  const { total } = await database
    .selectFrom('customers')
    .select((query) => query.fn.countAll<number>().as('total'))
    .where(isWithin(range))
    .where(all(tests))
    .executeTakeFirstOrThrow();
  return total;
}

/** Without bounds it says nothing, so that any index may serve to count. */
function isWithin({ after, upTo }: Range): Test {
  const tests: Test[] = [];
  if (after > 0) tests.push(sql`customers.id > ${after}`);
  if (upTo < highestId) tests.push(sql`customers.id <= ${upTo}`);
  return all(tests);
}

export function testsOf({ equal, conditions }: Selection): Test[] {
  return [...equal, ...conditions.map(({ test }) => test)];
}
