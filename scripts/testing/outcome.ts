import { stripVTControlCharacters } from 'node:util';

export interface Failure {
  /** The test's file, from the repository's directory. */
  file: string;
  /** The test's name, after those of the suites around it. */
  name: string;
  /** The error's message and stack. */
  error: string;
}

/** What a suite's reporter writes down. */
export interface Outcome {
  passed: number;
  failed: number;
  failures: Failure[];
}

/** Most lines of an error's message and of its stack that are worth reading once more. */
const most = { message: 9, stack: 4 };

/** Characters of a line; a page's markup can be one line. */
const longest = 300;

/** A failed test in at most fifteen lines: where it is, what it promised, and what came instead. */
export function describeFailure(suite: string, { file, name, error }: Failure): string {
  const lines = stripVTControlCharacters(error)
    .split('\n')
    .map((line) => line.trimEnd().slice(0, longest))
    .filter((line) => line !== '');
  const isFrame = (line: string) => /^\s*at /.test(line);
  const frames = lines.filter(
    (line) => isFrame(line) && !/\bnode:|node_modules|<anonymous>\)$/.test(line),
  );
  const message = lines.filter((line) => !isFrame(line));
  const shown = [...first(message, most.message), ...frames.slice(0, most.stack)];
  return [`${suite}, ${file}: ${name}`, ...shown.map((line) => `    ${line}`)].join('\n');
}

function first(lines: readonly string[], count: number): string[] {
  if (lines.length <= count) return [...lines];
  return [...lines.slice(0, count), `… ${lines.length - count} more lines`];
}
