import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse, CsvError } from 'csv-parse';
import { ConfigError } from '../config-error.js';
import { unguarded } from './cells.js';

/** What is the matter with the file itself, from some place on. */
export class InputError extends Error {
  override name = 'InputError';
}

export interface InputFile {
  path: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** Throws a ConfigError where it can't be read. */
export async function openInput(path: string): Promise<InputFile> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk as Buffer);
      size += (chunk as Buffer).byteLength;
    }
  } catch (error) {
    throw new ConfigError(`${path} can't be read: ${(error as NodeJS.ErrnoException).code}`);
  }
  return { path, size, sha256: hash.digest('hex') };
}

/** UTF-8 without its mark at the beginning. Throws an InputError for what isn't. */
async function* decode(path: string, onBytes: (count: number) => void): AsyncGenerator<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      yield utf8.decode(chunk as Buffer, { stream: true });
      onBytes((chunk as Buffer).byteLength);
    }
    yield utf8.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new InputError('It has to be UTF-8');
    throw error;
  }
}

/** Of one row, in bytes or characters: nobody has that much to say of a customer. */
const longest = 4 * 1024 * 1024;

export interface CsvOptions {
  isRaw: boolean;
  onBytes: (count: number) => void;
}

/** Its lines, cell by cell, the first one with the names. */
export async function* readCsv(
  path: string,
  { isRaw, onBytes }: CsvOptions,
): AsyncGenerator<string[]> {
  const delimiter = await findDelimiter(path);
  const parser = parse({
    delimiter,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    max_record_size: longest,
  });
  // Whoever reads is told of what goes wrong by the parser.
  const records = pipeline(decode(path, onBytes), parser, () => undefined);
  try {
    for await (const record of records) {
      const cells = record as string[];
      yield isRaw ? cells : cells.map(unguarded);
    }
  } catch (error) {
    if (error instanceof CsvError) throw new InputError(error.message);
    throw error;
  }
}

/** Of the names' line; a comma where it has but one. */
async function findDelimiter(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    const text = buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff/, '');
    const [line = ''] = text.trimStart().split(/[\r\n]/, 1);
    const bare = line.replaceAll(/"[^"]*"/g, '');
    const counts = [',', ';', '\t'].map((one) => [one, bare.split(one).length] as const);
    return counts.reduce((most, next) => (next[1] > most[1] ? next : most))[0];
  } finally {
    await file.close();
  }
}

/** Undefined for a line that is no JSON. Blank ones are passed over. */
export async function* readNdjson(
  path: string,
  { onBytes }: Pick<CsvOptions, 'onBytes'>,
): AsyncGenerator<unknown> {
  let rest = '';
  let number = 1;
  for await (const text of decode(path, onBytes)) {
    const [first = '', ...more] = text.split('\n');
    rest += first;
    if (rest.length > longest) throw new InputError(`Line ${number} is longer than 4 MB`);
    for (const next of more) {
      if (rest.trim()) yield parsed(rest);
      rest = next;
      number += 1;
    }
  }
  if (rest.trim()) yield parsed(rest);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
