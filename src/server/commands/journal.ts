import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import * as z from 'zod/mini';
import { ConfigError } from '../config-error.js';
import type { InputFile } from './input.js';

// What has become of an import so far, line by line beside its file: it goes on from there after a
// crash, and no row is written twice.

const head = z.object({ sha256: z.string(), target: z.string() });
type Head = z.infer<typeof head>;

const count = z.int().check(z.minimum(0));
const step = z.object({
  /** Rows from the file's first, all told. */
  done: count,
  created: count,
  refused: count,
  /** Bytes of the file of refused rows. */
  refusedSize: count,
  /** All rows are. */
  finished: z.optional(z.literal(true)),
});
type Step = z.infer<typeof step>;

const beginning = z.object({ begun: count });

export interface Journal {
  readonly done: Readonly<Step>;
  /** Up to which row somebody may have written before a crash. */
  readonly begun: number;
  /** Before rows up to this one are sent. */
  begin(row: number): void;
  end(step: Step): void;
  close(): void;
}

const nothing: Step = { done: 0, created: 0, refused: 0, refusedSize: 0 };

/** Throws a ConfigError where it is of another file, or of another shop. */
export function openJournal(
  path: string,
  { sha256, path: input }: InputFile,
  target: string,
): Journal {
  const journal = readJournal(path);
  // Of a file whose first line couldn't be read nothing was sent: it may be mended.
  const { head, done, begun, size } = journal.begun > 0 ? journal : unbegun;
  const remedy = remedyOf(path);
  if (head && head.sha256 !== sha256)
    throw new ConfigError(`${input} has changed since; ${remedy}`);
  if (head && head.target !== target) {
    throw new ConfigError(`${input} went to ${head.target} before; ${remedy}`);
  }
  // Where it broke off within a line, that one is written over.
  const file = openSync(path, size > 0 ? 'r+' : 'w', 0o600);
  let place = size;
  const write = (line: object) => {
    place += writeSync(file, `${JSON.stringify(line)}\n`, place);
    fdatasyncSync(file);
  };
  if (!head) write({ sha256, target } satisfies Head);
  return {
    done,
    begun,
    begin: (row) => write({ begun: row }),
    end: (step) => write(step),
    close: () => closeSync(file),
  };
}

interface Past {
  head: Head | null;
  done: Step;
  begun: number;
  /** In bytes. */
  size: number;
}

const unbegun: Past = { head: null, done: nothing, begun: 0, size: 0 };

function readJournal(path: string): Past {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return unbegun;
  }
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const size = Buffer.byteLength(whole);
  const [first, ...more] = whole.split('\n').filter(Boolean);
  try {
    const steps = more.map((line) => z.union([step, beginning]).parse(JSON.parse(line)));
    return {
      head: first === undefined ? null : head.parse(JSON.parse(first)),
      done: steps.findLast((one) => 'done' in one) ?? nothing,
      begun: steps.findLast((one) => 'begun' in one)?.begun ?? 0,
      size,
    };
  } catch {
    throw new ConfigError(`${path} is damaged; ${remedyOf(path)}`);
  }
}

function remedyOf(path: string): string {
  return `to begin anew, remove ${path}`;
}
