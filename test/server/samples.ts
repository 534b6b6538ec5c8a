import assert from 'node:assert/strict';

interface Sample {
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** What the text of metrics says of one. */
export function samplesOf(text: string, name: string): Sample[] {
  const lines = new RegExp(`^${name}(?:\\{(.*)\\})? (\\S+)$`, 'gm');
  return [...text.matchAll(lines)].map(([, labels = '', value]) => ({
    labels: Object.fromEntries(
      [...labels.matchAll(/(\w+)="(.*?)"/g)].map(([, label = '', given = '']) => [label, given]),
    ),
    value: Number(value),
  }));
}

/** Of the one sample with these labels. */
export function valueOf(text: string, name: string, labels: Record<string, string> = {}): number {
  const found = samplesOf(text, name).filter((sample) =>
    Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  );
  assert.equal(found.length, 1, `${name} ${JSON.stringify(labels)}`);
  return found[0]?.value ?? NaN;
}
