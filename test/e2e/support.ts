import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { build } from 'vite';
import { startDemo, type DemoOptions, type RunningDemo } from '../../demo/server.js';
import type { CheckoutMode, ShopSettingsPatch } from '../../src/contract/shop.js';
import { restoreLimit } from '../../src/session/storefront.js';
import type { Line } from './line.js';
import { Mailbox } from './mailbox.js';
import { watch, type Watch } from './watch.js';

/** Milliseconds that a shopper waits for what a page has promised. */
const patience = 30_000;

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface StageOptions {
  mode?: CheckoutMode;
  /** Starts another demo than the one with its customers in its own database. */
  start?: (options: DemoOptions) => Promise<RunningDemo>;
  /** What lies between the browser and the shop. */
  line?: Line;
  /** Whether pages that were left are kept alive for the back button. */
  backForwardCache?: boolean;
}

export interface Visit extends BrowserContextOptions {
  /** Whether a page may log an error, as it does for each request that fails. */
  mayFail?: boolean;
  /** Whether there is something in the cart already. */
  cart?: boolean;
}

/** The script tag as it is built: for a whole run of the tests, or for all stages of this file. */
const { TEST_CDN } = process.env;
const cdnDirectory = TEST_CDN || join(tmpdir(), `customer-elements-cdn-${process.pid}`);
let built: Promise<unknown> | undefined;
if (!TEST_CDN) after(() => rm(cdnDirectory, { recursive: true, force: true }));

function buildOnce(): Promise<unknown> {
  if (TEST_CDN) return Promise.resolve();
  return (built ??= build({ logLevel: 'error', build: { outDir: cdnDirectory } }));
}

/** The demo shop in this process, a browser to visit it with, and the shop's mailbox. */
export class Stage {
  readonly #options: StageOptions;
  #directory = '';
  #demo: RunningDemo | undefined;
  #browser: Browser | undefined;
  #mailbox: Mailbox | undefined;

  constructor(options: StageOptions) {
    this.#options = options;
  }

  get demo(): RunningDemo {
    assert.ok(this.#demo, 'The shop is closed');
    return this.#demo;
  }

  /** Where a browser finds the shop. */
  get url(): string {
    return this.demo.url;
  }

  get mailbox(): Mailbox {
    assert.ok(this.#mailbox, 'The shop is closed');
    return this.#mailbox;
  }

  /** The script tag as it is built. */
  get cdnDirectory(): string {
    return cdnDirectory;
  }

  async open(): Promise<void> {
    const { mode = 'optional', start = startDemo, line, backForwardCache = false } = this.#options;
    this.#directory = await mkdtemp(join(tmpdir(), 'customer-elements-e2e-'));
    this.#mailbox = new Mailbox(join(this.#directory, 'outbox'));
    await line?.open();
    await buildOnce();
    [this.#demo, this.#browser] = await Promise.all([
      start({
        port: 0,
        dataDirectory: this.#directory,
        cdnDirectory: this.cdnDirectory,
        flags: ['--mode', mode, '--url', line?.url ?? 'http://localhost:0'],
      }),
      chromium.launch({
        executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
        args: browserFlags,
        ...(backForwardCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
      }),
    ]);
    line?.leadTo(this.demo.port);
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#options.line?.cut();
    await this.#demo?.close();
    await rm(this.#directory, { recursive: true, force: true });
  }

  /** Changes settings as the shop's own tools do. */
  async set(settings: ShopSettingsPatch): Promise<void> {
    const { app, config } = this.demo;
    const answer = await app.request('/admin/settings', {
      method: 'PUT',
      headers: { Authorization: `Bearer ${config.apiKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(settings),
    });
    assert.equal(answer.status, 200, await answer.text());
  }

  /**
   * A browser of somebody who was never here before. When the test ends, nothing in it may have broken
   * the policy, thrown, or logged an error.
   */
  async visit(
    t: TestContext,
    { mayFail = false, cart = false, ...options }: Visit = {},
  ): Promise<Visitor> {
    assert.ok(this.#browser, 'The browser is closed');
    await this.#options.line?.mend();
    const context = await this.#browser.newContext({ baseURL: this.url, ...options });
    context.setDefaultTimeout(patience);
    const faults = await watch(context, { mayFail });
    await context.addInitScript(waitForLastVisit, { restoreLimit, patience });
    t.after(async () => {
      await closed(context);
      assert.deepEqual(faults.seen, []);
    });
    if (cart) {
      await context.request.post('/cart/lines', {
        form: { product: 'harbour-fog', quantity: '1' },
        headers: { Origin: this.url },
      });
    }
    return { context, page: await context.newPage(), faults };
  }
}

/** A busy machine reads what the last visit left later than the first paint waits for it. */
function waitForLastVisit(limits: { restoreLimit: number; patience: number }): void {
  const { setTimeout: begin } = globalThis;
  globalThis.setTimeout = ((work: () => void, time?: number, ...rest: unknown[]) =>
    begin(work, time === limits.restoreLimit ? limits.patience : time, ...rest)) as typeof begin;
}

/**
 * Chromium now and then never closes a context whose page is just about to go elsewhere; the end of the
 * browser takes it along.
 */
async function closed(context: BrowserContext): Promise<void> {
  const limit = new AbortController();
  const late = wait(5000, undefined, { signal: limit.signal }).catch(() => undefined);
  await Promise.race([context.close(), late]).finally(() => limit.abort());
}

export interface Visitor {
  context: BrowserContext;
  page: Page;
  faults: Watch;
}

/** A shop for the tests of one file. */
export function useStage(options: StageOptions = {}): Stage {
  const stage = new Stage(options);
  before(() => stage.open());
  after(() => stage.close());
  return stage;
}
