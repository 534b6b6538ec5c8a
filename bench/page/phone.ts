import type { Browser, CDPSession, Page } from 'playwright-core';

/** 1.6 Mbit/s down, 750 kbit/s up (in bytes a second), 150 ms a round trip. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
} as const;
const processorSlowdown = 4;
const screen = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 } as const;

/** Milliseconds after which a form that can't be used is a fault of the bench. */
const patience = 20_000;

export interface Weight {
  /** Requests and compressed bytes of bodies that had arrived when the form could be used. */
  requests: number;
  bytes: number;
  /** Bytes until the network is silent. */
  allBytes: number;
}

/** A slow phone, whose browser has seen nothing before each visit. */
export class Phone {
  readonly #browser: Browser;
  readonly #blank: string;
  readonly #probe: string;
  readonly #slowLine: boolean;

  /**
   * @param site an empty page of the site, the script that tells when a form can be used, and whether
   * the line is slow as well, as it is unless given
   */
  constructor(browser: Browser, site: { blank: string; probe: string; slowLine?: boolean }) {
    this.#browser = browser;
    this.#blank = site.blank;
    this.#probe = site.probe;
    this.#slowLine = site.slowLine ?? true;
  }

  /** Milliseconds from the start of the navigation to a form that can be used. */
  timeToUsable(url: string): Promise<number> {
    return this.#visit(async (page) => {
      await page.addInitScript({ content: this.#probe });
      await page.goto(url, { waitUntil: 'commit' });
      return usable(page);
    });
  }

  weigh(url: string): Promise<Weight> {
    return this.#visit(async (page) => {
      await page.addInitScript({ content: this.#probe });
      await page.goto(url, { waitUntil: 'commit' });
      const time = await usable(page);
      await page.waitForLoadState('networkidle');
      const fetched = await page.evaluate(() =>
        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .filter((entry) => entry instanceof PerformanceResourceTiming)
          .map(({ encodedBodySize, responseEnd }) => ({ encodedBodySize, responseEnd })),
      );
      const arrived = fetched.filter(({ responseEnd }) => responseEnd <= time);
      return { requests: arrived.length, bytes: sizeOf(arrived), allBytes: sizeOf(fetched) };
    });
  }

  /** The sum of all layout shifts until the network is silent; without input none is expected. */
  layoutShift(url: string): Promise<number> {
    return this.#visit(async (page) => {
      await page.goto(url);
      await page.waitForLoadState('networkidle');
      return page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            // Past shifts are told before the next frame but one; where there are none, nothing is.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
          }),
      );
    });
  }

  async #visit<T>(work: (page: Page) => Promise<T>): Promise<T> {
    const context = await this.#browser.newContext(screen);
    try {
      const page = await context.newPage();
      // A process of the site is there before the visit: its start isn't what is measured.
      await page.goto(this.#blank);
      await slowDown(await context.newCDPSession(page), this.#slowLine);
      return await work(page);
    } finally {
      await context.close();
    }
  }
}

async function slowDown(devtools: CDPSession, slowLine: boolean): Promise<void> {
  if (slowLine) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', network);
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
}

async function usable(page: Page): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`No form at ${page.url()} can be used`);
    timer = setTimeout(() => reject(error), patience);
  });
  const time = page.evaluate<number>('window.usable');
  return Promise.race([time, late]).finally(() => clearTimeout(timer));
}

function sizeOf(fetched: readonly { encodedBodySize: number }[]): number {
  return fetched.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0);
}
