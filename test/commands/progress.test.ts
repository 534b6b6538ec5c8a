import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgress } from '../../src/server/commands/progress.js';

function screen({ isTTY }: { isTTY: boolean }) {
  const written: string[] = [];
  const output = { isTTY, columns: 80, write: (text: string) => written.push(text) };
  let time = 1000;
  const progress = createProgress(output as never, 200, () => time);
  return { progress, written, pass: (milliseconds: number) => (time += milliseconds) };
}

test('a bar on a terminal grows with the work, now and then, and goes at the end', () => {
  const { progress, written, pass } = screen({ isTTY: true });
  progress.show(50, '50 imported');
  progress.show(60, '60 imported');
  pass(100);
  progress.show(200, '200 imported');
  progress.clear();
  const bars = written.map((text) => text.replace('\r\u001b[K', ''));
  assert.deepEqual(bars, [
    `${'█'.repeat(8)}${'░'.repeat(22)}  25 %  50 imported`,
    `${'█'.repeat(30)} 100 %  200 imported`,
    '',
  ]);
});

test('where nobody looks on, nothing is written', () => {
  const { progress, written, pass } = screen({ isTTY: false });
  pass(1000);
  progress.show(50, '50 imported');
  progress.clear();
  assert.deepEqual(written, []);
});
