import { closeSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { csvStyle, guarded } from './cells.js';

/** The refused rows as a CSV file of their own, with the reasons: to be mended and imported again. */
export interface RefusedFile {
  add(row: number, reasons: Readonly<Record<string, string>>, cells: readonly string[]): void;
  /** Writes them, and gives the file's size in bytes. */
  save(): number;
  close(): void;
}

/** @param options.size what of the file there is stays */
export function openRefusedFile(
  path: string,
  header: readonly string[],
  { size, isRaw }: { size: number; isRaw: boolean },
): RefusedFile {
  // What an earlier import has left says nothing of this one.
  if (size === 0) rmSync(path, { force: true });
  let file: number | undefined;
  let place = size;
  let lines: string[][] = [];
  const open = (): number => {
    const opened = openSync(path, size > 0 ? 'r+' : 'w', 0o600);
    ftruncateSync(opened, size);
    if (size === 0) lines.unshift(['row', 'reason', ...header.filter(isOfInput)]);
    return opened;
  };
  return {
    add(row, reasons, cells) {
      const said = Object.entries(reasons).map(([field, reason]) => `${field} ${reason}`);
      const given = cells.filter((_, index) => isOfInput(header[index] ?? ''));
      lines.push([String(row), said.join('; '), ...given]);
    },
    save() {
      if (lines.length === 0) return place;
      file ??= open();
      place += writeSync(
        file,
        stringify(isRaw ? lines : lines.map((cells) => cells.map(guarded)), csvStyle),
        place,
      );
      lines = [];
      return place;
    },
    close() {
      if (file !== undefined) closeSync(file);
    },
  };
}

/** What an earlier file of refused rows said is said anew. */
function isOfInput(name: string): boolean {
  return name !== 'row' && name !== 'reason';
}
