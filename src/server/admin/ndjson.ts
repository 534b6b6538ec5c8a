import { Fault } from '../../platforms/fault.js';
import { recordLimit } from '../platform/body.js';
import type { RowReader } from '../platform/upload.js';

/**
 * Gives what stands in the lines of NDJSON, without the blank ones; undefined for one that is no JSON.
 * Throws the faults `invalid_json` for what isn't UTF-8, and `payload_too_large` for a line above the
 * limit of a single record.
 */
export class JsonLines implements RowReader {
  #line: Uint8Array[] = [];
  /** Bytes of the line. */
  #size = 0;

  read(chunk: Uint8Array): unknown[] {
    const rows: unknown[] = [];
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(newline, start);
      this.#add(chunk.subarray(start, end < 0 ? undefined : end));
      if (end < 0) return rows;
      rows.push(...this.end());
      start = end + 1;
    }
  }

  end(): unknown[] {
    const text = decoded(Buffer.concat(this.#line));
    this.#line = [];
    this.#size = 0;
    return text.trim() === '' ? [] : [parsed(text)];
  }

  #add(bytes: Uint8Array): void {
    this.#size += bytes.byteLength;
    if (this.#size > recordLimit) throw new Fault('payload_too_large');
    this.#line.push(bytes);
  }
}

const newline = '\n'.charCodeAt(0);

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Fault('invalid_json', { cause: error });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
