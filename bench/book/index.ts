import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../test/support/chromium.js';
import type { Report } from '../report.js';
import { median, quantile, ratios } from '../statistics.js';
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
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    return await withBooks(Object.values(counts), (site) => compare(browser, site));
  } finally {
    await browser.close();
  }
}

async function compare(browser: Browser, site: BookSite): Promise<Report> {
  const few = await openBook(browser, site, counts.few);
  const many = await openBook(browser, site, counts.many);
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

/** A phone with the book of somebody who is signed in, all of its cards painted. */
async function openBook(browser: Browser, site: BookSite, count: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(site.url);
  await page.evaluate(
    async (credentials) => {
      const answer = await fetch('/storefront/v1/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'customer-elements' },
        body: JSON.stringify(credentials),
      });
      if (!answer.ok) throw new Error(`Signing in was answered with ${answer.status}`);
    },
    { email: site.emailOf(count), password: site.password },
  );
  await page.reload();
  await page.waitForFunction(
    (all) => document.querySelectorAll('.customer-card').length === all,
    count,
  );
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
  return page;
}

/** Milliseconds from each key's event until the frame after it is on its way. */
async function answerTimes(page: Page): Promise<number[]> {
  await page.bringToFront();
  await page.focus('input[type=search]');
  const times: number[] = [];
  for (const key of keys) {
    const answered = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          addEventListener(
            'input',
            ({ timeStamp }) => {
              // After the frame's own work: style, layout and paint.
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
            },
            { capture: true, once: true },
          );
        }),
    );
    const [time] = await Promise.all([answered, page.keyboard.press(key)]);
    times.push(time);
  }
  return times;
}
