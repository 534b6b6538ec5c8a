import { chromium, type CDPSession, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../test/support/chromium.js';
import { openSignedIn } from '../book/sign-in.js';
import { withBooks } from '../book/site.js';
import type { Report } from '../report.js';

const addresses = 10;
/** By then every part is loaded, and compiled as it will stay. */
const warmUp = 100;
const mounts = 500;
const rounds = 5;
const parts = ['', '#orders', '#addresses', '#profile'];

interface Held {
  /** Bytes. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** What the account page leaves behind when it is taken out of a page again and again. */
export async function benchAccount(): Promise<Report> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; CHROME_PATH can say where it is');
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    return await withBooks([addresses], async (site) => {
      const page = await browser.newPage();
      await openSignedIn(page, site, addresses);
      await page.evaluate(() => document.querySelector('customer-address-book')?.remove());
      const protocol = await page.context().newCDPSession(page);
      await mount(page, warmUp);
      const before = await held(protocol);
      const after: Held[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await mount(page, mounts / rounds);
        after.push(await held(protocol));
      }
      return report(before, after);
    });
  } finally {
    await browser.close();
  }
}

function report(before: Held, after: readonly Held[]): Report {
  const finding = (name: string, key: keyof Held) => ({
    name: `${name} after / before`,
    values: after.map((now) => now[key] / before[key]),
    target: { most: 1.05 },
  });
  const last = after.at(-1) ?? before;
  return {
    title: `Account page: ${mounts} times into a page and out again, a part at a time`,
    findings: [
      finding('heap', 'heap'),
      finding('nodes', 'nodes'),
      finding('listeners', 'listeners'),
    ],
    seen: [before, last].map(
      ({ heap, nodes, listeners }) =>
        `${Math.round(heap / 1024)} kB, ${nodes} nodes, ${listeners} listeners`,
    ),
  };
}

/** Puts the page in, waits until its part shows what it has to show, and takes it out. */
function mount(page: Page, times: number): Promise<void> {
  return page.evaluate(
    async ({ times, parts }) => {
      for (let index = 0; index < times; index += 1) {
        history.replaceState(null, '', `/${parts[index % parts.length]}`);
        const account = document.createElement('customer-account');
        document.body.append(account);
        while (
          !account.querySelector('.customer-account-part h2') ||
          account.querySelector('.customer-waiting')
        ) {
          await new Promise((done) => requestAnimationFrame(done));
        }
        account.remove();
      }
      // The browser notes each request down.
      performance.clearResourceTimings();
      await new Promise((done) => requestAnimationFrame(done));
    },
    { times, parts },
  );
}

async function held(protocol: CDPSession): Promise<Held> {
  await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await protocol.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
