import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { RecordCodec } from '../../platforms/definition.js';
import { columnsOf, csvStyle, guarded, toCells } from './cells.js';

export const formats = ['csv', 'ndjson', 'json', 'table'] as const;
export type Format = (typeof formats)[number];

export interface WriteOptions {
  format: Format;
  /** To `output` without it. */
  path?: string | undefined;
  output: NodeJS.WritableStream;
  isRaw: boolean;
  codec: RecordCodec;
  signal: AbortSignal;
}

/** Writes customers as they come; a file is there when it is whole. */
export async function writeCustomers(
  customers: AsyncIterable<object>,
  options: WriteOptions,
): Promise<void> {
  const { path, output, signal } = options;
  const steps = stepsOf(options);
  if (path === undefined) {
    await pipeline([Readable.from(customers), ...steps, leftOpen(output)], { signal });
    return;
  }
  const part = `${path}.part`;
  try {
    await pipeline([Readable.from(customers), ...steps, createWriteStream(part, { mode: 0o600 })], {
      signal,
    });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function stepsOf({ format, isRaw, codec }: WriteOptions): Transform[] {
  switch (format) {
    case 'csv': {
      const columns = columnsOf(codec);
      const toLine = (customer: object) => {
        const cells = toCells(customer, columns);
        return isRaw ? cells : cells.map(guarded);
      };
      return [each(toLine), stringify({ ...csvStyle, header: true, columns })];
    }
    case 'ndjson':
      return [each((customer) => `${JSON.stringify(customer)}\n`)];
    case 'json':
      return [jsonList()];
    case 'table':
      return [table()];
  }
}

function each(change: (customer: object) => unknown): Transform {
  return new Transform({
    objectMode: true,
    transform: (customer: object, _encoding, done) => done(null, change(customer)),
  });
}

function jsonList(): Transform {
  let begin = '[\n';
  return new Transform({
    objectMode: true,
    transform(customer: object, _encoding, done) {
      done(null, `${begin}${JSON.stringify(customer)}`);
      begin = ',\n';
    },
    flush(done) {
      done(null, begin === '[\n' ? '[]\n' : '\n]\n');
    },
  });
}

/** What a shop knows its customers by. */
const tableColumns = [
  'id',
  'ref',
  'email',
  'firstName',
  'lastName',
  'phone',
  'state',
  'createdAt',
] as const;
/** Rows by which the widths are decided; those after them may be cut. */
const measured = 100;
const widest = 40;

function table(): Transform {
  let waiting: string[][] = [];
  let widths: number[] | null = null;
  const toLine = (cells: readonly string[]) => {
    const shown = cells.flatMap((cell, index) => padded(cell, widths?.[index] ?? 0));
    return `${shown.join('  ').trimEnd()}\n`;
  };
  const release = (): string => {
    widths = tableColumns.map((name, index) => {
      const longest = Math.max(...waiting.map((cells) => cells[index]?.length ?? 0));
      return longest === 0 ? 0 : Math.min(widest, Math.max(longest, name.length));
    });
    const lines = [[...tableColumns], ...waiting].map(toLine);
    waiting = [];
    return lines.join('');
  };
  return new Transform({
    objectMode: true,
    transform(customer: object, _encoding, done) {
      const cells = toCells(customer, tableColumns).map(printable);
      if (widths) return done(null, toLine(cells));
      waiting.push(cells);
      done(null, waiting.length < measured ? undefined : release());
    },
    flush(done) {
      done(null, waiting.length === 0 ? undefined : release());
    },
  });
}

/** Nothing for a column that is empty. */
function padded(cell: string, width: number): string[] {
  if (width === 0) return [];
  return [cell.length > width ? `${cell.slice(0, width - 1)}…` : cell.padEnd(width)];
}

/** A terminal does what some characters say. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '\ufffd');
}

/** For what is printed after. */
function leftOpen(output: NodeJS.WritableStream): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (output.write(chunk)) done();
      else output.once('drain', () => done());
    },
  });
}
