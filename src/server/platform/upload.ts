import { randomUUID } from 'node:crypto';
import { mkdir, open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../platforms/fault.js';

/** Of one upload. Its bytes would be enough for twenty times as many that say nothing. */
export const maximumRows = 1_000_000;

/** Takes a body apart. Throws a fault for one that can't be. */
export interface RowReader {
  /** The rows that have come with this. */
  read(chunk: Uint8Array): unknown[];
  /** The rest. */
  end(): unknown[];
}

/** An upload that is whole and can be parsed, kept aside until it is read. */
export interface Upload {
  rows(): AsyncGenerator<unknown>;
  close(): Promise<void>;
}

/**
 * Puts an upload aside in a file without a name, while it is looked through: one that breaks off or
 * can't be parsed writes nothing. Throws the faults of its reader, and `payload_too_large` for more
 * rows than are taken.
 */
export async function putAside(
  bytes: AsyncIterable<Uint8Array>,
  directory: string,
  createReader: () => RowReader,
): Promise<Upload> {
  const file = await openUnnamed(directory);
  try {
    const reader = createReader();
    let count = 0;
    for await (const chunk of bytes) {
      count += reader.read(chunk).length;
      if (count > maximumRows) throw new Fault('payload_too_large');
      await writeAll(file, chunk);
    }
    count += reader.end().length;
    if (count > maximumRows) throw new Fault('payload_too_large');
  } catch (error) {
    await file.close();
    throw error;
  }
  return { rows: () => readRows(file, createReader()), close: () => file.close() };
}

async function* readRows(file: FileHandle, reader: RowReader): AsyncGenerator<unknown> {
  const bytes = file.createReadStream({ start: 0, autoClose: false });
  for await (const chunk of bytes) yield* reader.read(chunk as Buffer);
  yield* reader.end();
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
