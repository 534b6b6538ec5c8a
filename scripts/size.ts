import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../test/support/files.js';
import { withMarked } from './marked.js';
import { measure, measureWords, type Size } from './sizes.js';

const readme = join(root, 'README.md');
const build = join(root, 'dist/cdn');

/** As many times the bytes of English as another language may have. */
const wordiness = 1.3;

/** What isn't a tag, as the table calls it. */
const titles: Readonly<Record<string, string>> = {
  loader: 'the loader alone',
  all: 'all of them on one page',
  client: 'what talks to the shop, after that',
};

await main(process.argv.slice(2));

async function main(flags: readonly string[]): Promise<void> {
  const budgets = await readBudgets();
  const sizes = await measure(build);
  const table = await format(tableOf(sizes, budgets), { parser: 'markdown' });
  process.stdout.write(`${table}\n`);
  for (const { name, bytes } of sizes) {
    const budget = budgets[name];
    if (budget === undefined) fail(`${name} has no budget in size-budgets.json`);
    else if (bytes > budget) fail(`${name} is ${bytes - budget} bytes over its budget`);
  }
  const words = await measureWords(build);
  const most = Math.floor((words.get('en') ?? NaN) * wordiness);
  for (const [tag, bytes] of words) {
    if (!(bytes <= most)) fail(`the words of ${tag} are ${bytes} bytes, of at most ${most}`);
  }
  const text = await readFile(readme, 'utf8');
  const stated = withMarked(text, 'sizes', table);
  if (stated === text) return;
  if (flags.includes('--write')) await writeFile(readme, stated);
  else fail("README.md's sizes aren't these; `npm run size -- --write` renews them");
}

async function readBudgets(): Promise<Readonly<Record<string, number>>> {
  const text = await readFile(join(root, 'size-budgets.json'), 'utf8');
  return JSON.parse(text) as Record<string, number>;
}

function tableOf(sizes: readonly Size[], budgets: Readonly<Record<string, number>>): string {
  const number = new Intl.NumberFormat('en');
  const rows = sizes.map(({ name, bytes }) => {
    return `| ${titles[name] ?? `\`<${name}>\``} | ${number.format(bytes)} | ${number.format(budgets[name] ?? NaN)} |`;
  });
  return ['| | bytes | at most |', '| --- | ---: | ---: |', ...rows].join('\n');
}

function fail(reason: string): void {
  process.stderr.write(`size: ${reason}\n`);
  process.exitCode = 1;
}
