import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../test/support/chromium.js';
import type { Report } from '../report.js';
import { median, quantile, ratios } from '../statistics.js';
import { openSignedIn } from './sign-in.js';
import { withBooks, type BookSite } from './site.js';

const rounds = 8;
const counts = { few: 10, many: 1000 } as const;
const processorSlowdown = 4;

/** Milliseconds within which an answer to a key feels immediate. */
const frameBudget = 50;

/** Each letter finds fewer; then they are deleted again, and more come back. */
const keys = [...'koln 99', ...Array.from({ length: 7 }, () => 'Backspace')];

/** How long the filter of a large address book takes to answer a key, beside that of a small one. */
export async function benchBook(): Promise<Report> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; CHROME_PATH can say where it is');
  // One for each: a page in the background has no frames.
  const launched = Promise.all(
    Object.keys(counts).map(() => chromium.launch({ executablePath, args: chromiumFlags })),
  );
  const browsers = (await launched) as [Browser, Browser];
  try {
    return await withBooks(Object.values(counts), (site) => compare(browsers, site));
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}

async function compare([first, second]: [Browser, Browser], site: BookSite): Promise<Report> {
  const few = await openBook(first, site, counts.few);
  const many = await openBook(second, site, counts.many);
  const times = { few: [] as number[], many: [] as number[], slowest: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.few.push(median(await answerTimes(few)));
    const all = await answerTimes(many);
    times.many.push(median(all));
    times.slowest.push(Math.max(...all));
  }
  const share = (values: readonly number[]) => values.map((time) => time / frameBudget);
  return {
    title: `Filter of ${counts.many} addresses: from a key to the next frame, processor 4 times slower`,
    findings: [
      {
        name: `${counts.many} addresses / ${counts.few} addresses`,
        values: ratios(times.many, times.few),
      },
      {
        name: `median key / ${frameBudget} ms`,
        values: share(times.many),
        target: { most: 1 },
      },
      {
        name: `slowest key / ${frameBudget} ms`,
        values: share(times.slowest),
        target: { most: 1 },
      },
    ],
    seen: [
      `${counts.few} addresses: ${Math.round(median(times.few))} ms`,
      `${counts.many} addresses: ${Math.round(median(times.many))} ms; slowest of a round ${Math.round(median(times.slowest))} ms, of all ${Math.round(quantile(times.slowest, 1))} ms`,
    ],
  };
}

/** A phone with the book of somebody who is signed in. */
async function openBook(browser: Browser, site: BookSite, count: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await openSignedIn(page, site, count);
  await page.waitForSelector('.customer-card');
  await watchAnswers(page);
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
  return page;
}

/** Notes down the time from each letter until the frame after it is on its way. */
function watchAnswers(page: Page): Promise<void> {
  return page.evaluate(() => {
    addEventListener(
      'input',
      ({ timeStamp }) => {
        // After the frame's own work: style, layout and paint.
        requestAnimationFrame(() =>
          setTimeout(() => performance.measure('answer', { start: timeStamp })),
        );
      },
      { capture: true },
    );
  });
}

/** Milliseconds for each key. */
async function answerTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => performance.clearMeasures('answer'));
  await page.focus('input[type=search]');
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForFunction(
      (count) => performance.getEntriesByName('answer').length === count,
      index + 1,
    );
  }
  return page.evaluate(() =>
    performance.getEntriesByName('answer').map(({ duration }) => duration),
  );
}
