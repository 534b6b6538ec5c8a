import type { ColumnType, Generated } from 'kysely';

/** Epoch milliseconds. */
export type Instant = number;
/** 0 or 1: libsql aborts the process when it is given a boolean. */
export type Flag = number;
/** A JSON document as text. */
export type Json = string;
/** Another column's text as it is compared and searched; whoever writes the one writes the other. */
export type SearchKey = Generated<string>;
/** Given by the database, never changed. */
export type Identity = ColumnType<number, number | undefined, never>;
