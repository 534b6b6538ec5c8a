import { JSONParser } from '@streamparser/json';
import { Fault } from '../../platforms/fault.js';
import { parseJson, recordLimit, unwrap } from './body.js';
import type { RowReader } from './upload.js';

/** Bytes that are parsed at once; a row is measured as exactly as this. */
const step = 16 * 1024;

/**
 * Gives the rows of a JSON list as they come; keeps none. Throws the faults `invalid_json`, `invalid`
 * where there is no list, and `payload_too_large` for a row above the limit of a single record.
 */
export class JsonRows implements RowReader {
  readonly #wrapper: string | undefined;
  #parser: JSONParser | undefined;
  #rows: unknown[] = [];
  /** What there is before the first row. */
  #head: Uint8Array[] = [];
  /** Bytes since the last row. */
  #open = 0;
  #mark = 0;
  #isEmpty = true;

  /** @param wrapper the property that holds the rows, where the body isn't the list itself */
  constructor(wrapper?: string) {
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
    const rows = this.#take();
    if (this.#isEmpty) this.#requireList();
    return rows;
  }

  #parse(bytes: Uint8Array): void {
    this.#open += bytes.byteLength;
    const start = this.#parser ? 0 : this.#startOf(bytes);
    if (start < bytes.byteLength) {
      if (this.#mark % byteOrderMark.length > 0) throw new Fault('invalid_json');
      const text = bytes.subarray(start);
      const parser = (this.#parser ??= this.#begin(text[0] === openingBracket));
      if (this.#isEmpty) this.#head.push(text);
      decodable(() => parser.write(text));
    }
    if (this.#open > recordLimit) throw new Fault('payload_too_large');
  }

  /** Behind blanks, and the byte order mark that some programs begin a text with. */
  #startOf(bytes: Uint8Array): number {
    const isBlank = (byte: number) => {
      if (blanks.includes(byte)) return true;
      const isMark = byte === byteOrderMark[this.#mark];
      if (isMark) this.#mark += 1;
      return isMark;
    };
    const start = bytes.findIndex((byte) => !isBlank(byte));
    return start < 0 ? bytes.byteLength : start;
  }

  #begin(isList: boolean): JSONParser {
    const path = isList || this.#wrapper === undefined ? '$.*' : `$.${this.#wrapper}.*`;
    const parser = new JSONParser({ paths: [path], keepStack: false });
    parser.onValue = ({ value, parent }) => {
      if (!Array.isArray(parent)) throw new Fault('invalid');
      this.#rows.push(value);
      this.#open = 0;
      this.#isEmpty = false;
      this.#head = [];
    };
    return parser;
  }

  #take(): unknown[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #requireList(): void {
    const body = parseJson(Buffer.concat(this.#head).toString());
    if (!Array.isArray(Array.isArray(body) ? body : unwrap(body, this.#wrapper)))
      throw new Fault('invalid');
  }
}

const byteOrderMark: readonly number[] = [0xef, 0xbb, 0xbf];
const blanks: readonly number[] = [...' \t\r\n'].map((blank) => blank.charCodeAt(0));
const openingBracket = '['.charCodeAt(0);

function decodable(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('invalid_json', { cause: error });
  }
}
