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
  /** Rows from the first, all told; of those that are tried again from the first of them. */
  done: count,
  created: count,
  refused: count,
  /** Bytes of the file of refused rows. */
  refusedSize: count,
  /** Those of its rows that were refused. */
  turnedAway: z.optional(z.array(count)),
  lossy: z.optional(z.literal(true)),
  /** All rows are. */
  finished: z.optional(z.literal(true)),
});
type Step = z.infer<typeof step>;

const beginning = z.object({ begun: count });
/** Rows that are tried once more. */
const retrial = z.object({ again: z.array(count) });

export interface Journal {
  readonly done: Readonly<Step>;
  /** Up to which row somebody may have written before a crash. */
  readonly begun: number;
  /** Null for all rows. */
  readonly only: ReadonlySet<number> | null;
  /** Whether rows were refused that a lossy import may take. */
  readonly mayRetry: boolean;
  /** Before rows up to this one are sent. */
  begin(row: number): void;
  end(step: Step): void;
  close(): void;
}

const nothing: Step = { done: 0, created: 0, refused: 0, refusedSize: 0 };

/**
 * Throws a ConfigError where it is of another file, or of another shop. Where all is done, a lossy
 * import begins once more with the rows that were refused to one that wasn't.
 */
export function openJournal(
  path: string,
  { sha256, path: input }: InputFile,
  { target, isLossy }: { target: string; isLossy: boolean },
): Journal {
  const journal = readJournal(path);
  // Of a file whose first line couldn't be read nothing was sent: it may be mended.
  const { head, size, ...past } = journal.begun > 0 || journal.only ? journal : unbegun;
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
  let state: State = past;
  const note = (line: Line) => {
    write(line);
    state = after(state, line);
  };
  if (isLossy && state.done.finished && state.isStrict) note({ again: [...state.turnedAway] });
  const { done, begun, only } = state;
  return {
    done,
    begun,
    only: only && new Set(only),
    get mayRetry() {
      return isLossy && state.isStrict;
    },
    begin: (row) => note({ begun: row }),
    end: (step) => note(step),
    close: () => closeSync(file),
  };
}

interface State {
  done: Step;
  begun: number;
  only: readonly number[] | null;
  turnedAway: readonly number[];
  /** Whether some of them were refused to an import that wasn't lossy. */
  isStrict: boolean;
}

type Line = z.infer<typeof step> | z.infer<typeof beginning> | z.infer<typeof retrial>;

const fresh: State = { done: nothing, begun: 0, only: null, turnedAway: [], isStrict: false };

function after(state: State, line: Line): State {
  if ('again' in line) {
    return { ...fresh, done: { ...nothing, created: state.done.created }, only: line.again };
  }
  if ('begun' in line) return { ...state, begun: line.begun };
  const { turnedAway = [], lossy } = line;
  return {
    ...state,
    done: line,
    turnedAway: turnedAway.length > 0 ? [...state.turnedAway, ...turnedAway] : state.turnedAway,
    isStrict: state.isStrict || (turnedAway.length > 0 && !lossy),
  };
}

interface Past extends State {
  head: Head | null;
  /** In bytes. */
  size: number;
}

const unbegun: Past = { ...fresh, head: null, size: 0 };

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
    const lines = more.map((line) => z.union([step, beginning, retrial]).parse(JSON.parse(line)));
    return {
      ...lines.reduce(after, fresh),
      head: first === undefined ? null : head.parse(JSON.parse(first)),
      size,
    };
  } catch {
    throw new ConfigError(`${path} is damaged; ${remedyOf(path)}`);
  }
}

function remedyOf(path: string): string {
  return `to begin anew, remove ${path}`;
}
