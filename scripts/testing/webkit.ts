import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { BrowserLauncher } from '@web/test-runner';
import { findProgram } from '../../test/support/programs.js';
import { freePort } from '../../test/support/ports.js';
import { until } from '../../test/support/until.js';
import { startTls, type Tls } from './tls.js';
import { BrowserWindow } from './webdriver.js';

/** Pixels, as the other launchers have them. */
const size = { width: 800, height: 600 };

const capabilities = {
  pageLoadStrategy: 'none',
  acceptInsecureCerts: true,
  // Tests follow with it where a page goes; as it comes, this engine has none yet.
  'webkitgtk:browserOptions': { args: ['--automation', '--features=+NavigationAPI'] },
};

interface Running {
  tls: Tls;
  window: BrowserWindow;
}

/**
 * Runs one page of tests after the other in a window of WebKitGTK, by TLS: without it this engine keeps
 * no `Secure` cookie, on this machine's own address either. The runner's commands know it as
 * `webdriver`, and ask it for keys.
 */
export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKitGTK';
  readonly type = 'webdriver';
  readonly concurrency = 1;
  readonly #pages = new Map<string, string>();
  readonly #children: ChildProcess[] = [];
  #running: Promise<Running> | undefined;

  async startSession(id: string, url: string): Promise<void> {
    const { tls, window } = await (this.#running ??= this.#start(Number(new URL(url).port)));
    const address = Object.assign(new URL(url), { protocol: 'https:', port: tls.port }).href;
    this.#pages.set(id, address);
    await window.visit(address);
  }

  isActive(id: string): boolean {
    return this.#pages.has(id);
  }

  getBrowserUrl(id: string): string | undefined {
    return this.#pages.get(id);
  }

  async stopSession(id: string): Promise<object> {
    this.#pages.delete(id);
    // Ends what the page still does.
    await (await this.#running)?.window.visit('about:blank');
    return {};
  }

  async startDebugSession(): Promise<void> {
    throw new Error(`Pages can’t be debugged in ${this.name}`);
  }

  async sendKeys(_: string, pressed: string[]): Promise<void> {
    await (await this.#running)?.window.press(pressed);
  }

  async stop(): Promise<void> {
    const running = await this.#running?.catch(() => undefined);
    this.#running = undefined;
    // What has crashed can't be closed; the programs end all the same.
    await running?.window.close().catch(() => undefined);
    running?.tls.close();
    for (const child of this.#children.splice(0).toReversed()) await end(child);
  }

  /** Starts the WebDriver on a free loopback port, with an X server of its own. */
  async #start(port: number): Promise<Running> {
    const [xvfb, driver] = [findProgram('Xvfb'), findWebKitDriver()];
    if (!xvfb || !driver) throw new Error(`There is no ${xvfb ? 'WebKitWebDriver' : 'Xvfb'}`);
    const screen = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-displayfd', '3'];
    const server = spawn(xvfb, screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#children.push(server);
    const env = { ...process.env, DISPLAY: `:${await displayOf(server)}` };
    const own = await freePort();
    this.#children.push(spawn(driver, [`--port=${own}`], { stdio: 'ignore', env }));
    const url = `http://127.0.0.1:${own}`;
    await until(() =>
      fetch(`${url}/status`)
        .then(({ ok }) => ok)
        .catch(() => false),
    );
    return { tls: await startTls(port), window: await BrowserWindow.open(url, capabilities, size) };
  }
}

export function findWebKitDriver(): string | undefined {
  return findProgram('WebKitWebDriver');
}

/** The number of the display, which the X server has chosen. */
async function displayOf(server: ChildProcess): Promise<string> {
  let written = '';
  for await (const part of server.stdio[3] as NodeJS.ReadableStream) {
    written += String(part);
    if (written.endsWith('\n')) return written.trim();
  }
  throw new Error('Xvfb did not start');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'close');
}
