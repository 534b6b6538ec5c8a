import { Fault } from '../../platforms/fault.js';
import type { CustomerWrite } from '../../platforms/records.js';
import { ConfigError } from '../config-error.js';
import { openInput, readCsv, readNdjson, type CsvOptions, type InputFile } from './input.js';
import { openJournal } from './journal.js';
import { takeLock } from '../lock.js';
import type { Progress } from './progress.js';
import { openRefusedFile, type RefusedFile } from './refused-file.js';
import { createRowReader, type ReadRow } from './rows.js';
import type { Target } from './target.js';
import { patiently, writerOf, type Reasons } from './writer.js';
import { isWritten } from './written.js';

export interface ImportOptions {
  path: string;
  format: 'csv' | 'ndjson';
  isLossy: boolean;
  isRaw: boolean;
  /** Aborted where the work is to stop after what is under way. */
  stop: AbortSignal;
  /** Shown how many bytes of the file are read. */
  progress: (size: number) => Progress;
}

export interface ImportOutcome {
  created: number;
  refused: number;
  /** Where the refused rows are. */
  refusedPath: string;
  /** Fields that the platform has no place for, of rows that were refused now. */
  unknown: ReadonlySet<string>;
  ended: 'now' | 'before' | 'not yet';
}

/**
 * Writes the customers of a file down, and what becomes of them into a journal beside it: after a stop
 * or a crash the same goes on where it was. Throws a ConfigError, an InputError or a Fault.
 */
export async function importCustomers(
  target: Target,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const input = await openInput(options.path);
  const release = takeLock(`${options.path}.lock`, `an import of ${options.path}`);
  try {
    return await goOn(target, options, input);
  } finally {
    release();
  }
}

async function goOn(
  target: Target,
  options: ImportOptions,
  input: InputFile,
): Promise<ImportOutcome> {
  const { path, stop, isLossy } = options;
  const write = writerOf(target, stop);
  const journal = openJournal(`${path}.progress`, input, { target: target.name, isLossy });
  const refusedPath = `${path}.refused.csv`;
  let { done, created, refused, refusedSize } = journal.done;
  const unknown = new Set<string>();
  const outcome = (ended: ImportOutcome['ended']): ImportOutcome => ({
    ...{ created, refused, refusedPath, unknown, ended },
  });
  if (journal.done.finished) {
    journal.close();
    return outcome('before');
  }
  const progress = options.progress(input.size);
  let refusedFile: RefusedFile | undefined;
  try {
    let bytes = 0;
    const onBytes = (count: number) => (bytes += count);
    const rows = await readRows(target, { ...options, onBytes });
    refusedFile = openRefusedFile(refusedPath, rows.header, {
      size: refusedSize,
      isRaw: options.isRaw,
    });
    for await (const batch of batches(rows.entries, journal.only, done, write.batchSize)) {
      if (stop.aborted) return outcome('not yet');
      const end = done + batch.length;
      journal.begin(end);
      const answers = await write.batch(batch.map(({ read }) => read));
      const sentBefore = batch.slice(0, Math.max(0, journal.begun - done)).map(({ read }) => read);
      const written = await findWritten(target, sentBefore, answers, stop);
      const turnedAway: number[] = [];
      for (const [index, reasons] of answers.entries()) {
        if (reasons === null || written.has(index)) created += 1;
        else {
          refused += 1;
          const { number = 0, cells = [] } = batch[index] ?? {};
          refusedFile.add(number, reasons, cells);
          turnedAway.push(number);
          unknownOf(reasons).forEach((field) => unknown.add(field));
        }
      }
      done = end;
      refusedSize = refusedFile.save();
      journal.end({
        ...{ done, created, refused, refusedSize, turnedAway },
        ...(isLossy && { lossy: true }),
      });
      progress.show(bytes, `${created} imported, ${refused} refused`);
    }
    journal.end({ done, created, refused, refusedSize, finished: true });
    if (!journal.mayRetry) return outcome('now');
  } catch (error) {
    if (stop.aborted && (error === stop.reason || error instanceof Fault))
      return outcome('not yet');
    throw error;
  } finally {
    progress.clear();
    refusedFile?.close();
    journal.close();
  }
  // An import that wasn't lossy had begun.
  return goOn(target, options, input);
}

/** What an import would refuse before anything is sent. */
export async function checkFile(
  target: Target,
  options: Omit<ImportOptions, 'progress'>,
  tell: (row: number, reasons: Reasons) => void,
): Promise<{ good: number; refused: number }> {
  writerOf(target, options.stop);
  await openInput(options.path);
  const { entries } = await readRows(target, { ...options, onBytes: () => undefined });
  let good = 0;
  let refused = 0;
  for await (const { number, read } of entries) {
    if (options.stop.aborted) break;
    if ('write' in read) good += 1;
    else {
      refused += 1;
      tell(number, read.refused);
    }
  }
  return { good, refused };
}

/** What `--lossy` would leave out. */
export function unknownOf(reasons: Reasons): string[] {
  return Object.keys(reasons).filter((field) => reasons[field] === 'unknown' && !/\W/.test(field));
}

interface Entry {
  /** As a spreadsheet or an editor counts. */
  number: number;
  read: ReadRow;
  cells: readonly string[];
}

interface Rows {
  /** The names of the cells. */
  header: readonly string[];
  entries: AsyncIterable<Entry>;
}

type ReadOptions = Pick<ImportOptions, 'path' | 'format' | 'isLossy' | 'isRaw'> &
  Pick<CsvOptions, 'onBytes'>;

async function readRows({ api }: Target, options: ReadOptions): Promise<Rows> {
  const { path, format } = options;
  if (format === 'ndjson') return { header: ['email'], entries: readRecords(api, options) };
  const lines = readCsv(path, options);
  const first = await lines.next();
  if (first.done) throw new ConfigError(`${path} is empty`);
  const header = first.value.map((name) => name.trim());
  const twice = header.find((name, index) => header.indexOf(name) < index);
  if (twice !== undefined) throw new ConfigError(`${path} has the column ${twice} twice`);
  const reader = createRowReader(api, header, options);
  const entries = async function* (): AsyncGenerator<Entry> {
    let number = 1;
    for await (const cells of lines) {
      number += 1;
      yield { number, cells, read: reader.fromCells(cells) };
    }
  };
  return { header, entries: entries() };
}

async function* readRecords(api: Target['api'], options: ReadOptions): AsyncGenerator<Entry> {
  const reader = createRowReader(api, [], options);
  let number = 0;
  for await (const record of readNdjson(options.path, options)) {
    number += 1;
    const email: unknown = Reflect.get(Object(record) as object, 'email');
    const cells = [typeof email === 'string' ? email : ''];
    yield { number, cells, read: reader.fromRecord(record) };
  }
}

async function* batches(
  entries: AsyncIterable<Entry>,
  only: ReadonlySet<number> | null,
  skipped: number,
  size: number,
): AsyncGenerator<Entry[]> {
  let batch: Entry[] = [];
  let index = 0;
  for await (const entry of entries) {
    if (only && !only.has(entry.number)) continue;
    index += 1;
    if (index <= skipped) continue;
    batch.push(entry);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The rows that came back as taken since they were written before a crash, by their places. */
async function findWritten(
  target: Target,
  rows: readonly ReadRow[],
  answers: readonly (Reasons | null)[],
  stop: AbortSignal,
): Promise<Set<number>> {
  const written = new Set<number>();
  const keysOf = ({ email, ref }: CustomerWrite) => [email?.trim().toLowerCase(), ref];
  const taken = (index: number) => Object.values(answers[index] ?? {});
  // Of two rows for the same customer one at most was written.
  const keys = new Set<unknown>();
  for (const [index, row] of rows.entries()) {
    if ('write' in row && answers[index] === null)
      keysOf(row.write).forEach((key) => keys.add(key));
  }
  for (const [index, row] of rows.entries()) {
    if ('refused' in row || answers[index] === null) continue;
    if (taken(index).some((reason) => reason !== 'taken')) continue;
    const own = keysOf(row.write).filter((key) => key !== undefined && key !== null);
    if (own.some((key) => keys.has(key))) continue;
    if (!(await patiently(() => isWritten(target, row.write, stop), stop))) continue;
    written.add(index);
    own.forEach((key) => keys.add(key));
  }
  return written;
}
