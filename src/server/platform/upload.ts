import { randomUUID } from 'node:crypto';
import { mkdir, open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { JSONParser } from '@streamparser/json';
import { Fault } from '../../platforms/fault.js';
import { parseJson, recordLimit, unwrap } from './body.js';

/** Bytes that are parsed at once; a row is measured as exactly as this. */
const step = 16 * 1024;

interface Layout {
  /** The property that holds the rows, where the body isn't the list itself. */
  wrapper: string | undefined;
}

/** An upload that is whole and can be parsed, kept aside until it is read. */
export interface Upload {
  rows(): AsyncGenerator<unknown>;
  close(): Promise<void>;
}

/**
 * Puts an upload aside in a file without a name, while it is looked through: one that breaks off or
 * can't be parsed writes nothing. Throws the faults `invalid_json`, `invalid` where there is no list,
 * and `payload_too_large` for a row above the limit of a single record.
 */
export async function putAside(
  bytes: AsyncIterable<Uint8Array>,
  directory: string,
  layout: Layout,
): Promise<Upload> {
  const file = await openUnnamed(directory);
  try {
    const rows = new RowParser(layout);
    let count = 0;
    for await (const chunk of bytes) {
      count += rows.read(chunk).length;
      await writeAll(file, chunk);
    }
    count += rows.end().length;
    if (count === 0) await requireList(file, layout);
  } catch (error) {
    await file.close();
    throw error;
  }
  return { rows: () => readRows(file, layout), close: () => file.close() };
}

async function* readRows(file: FileHandle, layout: Layout): AsyncGenerator<unknown> {
  const rows = new RowParser(layout);
  const bytes = file.createReadStream({ start: 0, autoClose: false });
  for await (const chunk of bytes) yield* rows.read(chunk as Buffer);
  yield* rows.end();
}

/** Gives the rows of a list as they come; keeps none. */
class RowParser {
  readonly #wrapper: string | undefined;
  #parser: JSONParser | undefined;
  #rows: unknown[] = [];
  /** Bytes since the last row. */
  #open = 0;

  constructor({ wrapper }: Layout) {
    this.#wrapper = wrapper;
  }

  read(chunk: Uint8Array): unknown[] {
    for (let start = 0; start < chunk.byteLength; start += step) {
      this.#parse(chunk.subarray(start, start + step));
    }
    return this.#take();
  }

  end(): unknown[] {
    const parser = this.#parser;
    if (!parser) throw new Fault('invalid_json');
    if (!parser.isEnded) decodable(() => parser.end());
    return this.#take();
  }

  #parse(bytes: Uint8Array): void {
    this.#open += bytes.byteLength;
    const start = this.#parser ? 0 : bytes.findIndex((byte) => !blanks.includes(byte));
    if (start >= 0) {
      const parser = (this.#parser ??= this.#begin(bytes[start] === openingBracket));
      decodable(() => parser.write(bytes));
    }
    if (this.#open > recordLimit) throw new Fault('payload_too_large');
  }

  #begin(isList: boolean): JSONParser {
    const path = isList || this.#wrapper === undefined ? '$.*' : `$.${this.#wrapper}.*`;
    const parser = new JSONParser({ paths: [path], keepStack: false });
    parser.onValue = ({ value, parent }) => {
      if (!Array.isArray(parent)) throw new Fault('invalid');
      this.#rows.push(value);
      this.#open = 0;
    };
    return parser;
  }

  #take(): unknown[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }
}

const blanks: readonly number[] = [...' \t\r\n'].map((blank) => blank.charCodeAt(0));
const openingBracket = '['.charCodeAt(0);

function decodable(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('invalid_json', { cause: error });
  }
}

/** Without rows it isn't larger than one may be. */
async function requireList(file: FileHandle, { wrapper }: Layout): Promise<void> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(recordLimit), 0, recordLimit, 0);
  const body = parseJson(buffer.toString('utf8', 0, bytesRead));
  if (!Array.isArray(Array.isArray(body) ? body : unwrap(body, wrapper)))
    throw new Fault('invalid');
}

async function openUnnamed(directory: string): Promise<FileHandle> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, `upload-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  // What is in it are customers: it goes with its handle, even where the process ends meanwhile.
  await unlink(path);
  return file;
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let start = 0;
  while (start < chunk.byteLength) {
    const { bytesWritten } = await file.write(chunk, start);
    start += bytesWritten;
  }
}
