import { median, quantile } from './statistics.js';

/** What one line of the report says: a ratio, or a score that is none, in each round. */
export interface Finding {
  name: string;
  values: readonly number[];
  target?: { most: number } | { least: number };
}

export interface Part {
  findings: readonly Finding[];
  /** Bare numbers of this run: for orientation, not for judgement. */
  seen: readonly string[];
}

export interface Report extends Part {
  title: string;
}

export function print({ title, findings, seen }: Report): void {
  const rows = findings.map((finding) => [
    finding.name,
    round(median(finding.values)),
    `${round(quantile(finding.values, 0.25))} to ${round(quantile(finding.values, 0.75))}`,
    targetText(finding.target),
    verdict(finding),
  ]);
  const head = ['', 'median', 'middle half', 'target', ''];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  process.stdout.write(`\n${[title, '', ...lines, '', ...seen].join('\n')}\n`);
}

function targetText(target: Finding['target']): string {
  if (!target) return 'none';
  return 'most' in target ? `≤ ${round(target.most)}` : `≥ ${round(target.least)}`;
}

function verdict({ values, target }: Finding): string {
  if (!target) return '';
  const value = median(values);
  if ('most' in target) return value <= target.most ? 'ok' : 'over';
  return value >= target.least ? 'ok' : 'under';
}

function round(value: number): string {
  return value.toFixed(value !== 0 && Math.abs(value) < 0.1 ? 3 : 2);
}
