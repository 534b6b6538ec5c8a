import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumFlags, findChromium } from '../../test/support/chromium.js';
import { findProgram } from '../../test/support/programs.js';
import { WebKitLauncher } from './webkit.js';

/** Pages with cookies and storage of their own, each with the focus for as long as it lives. */
const launchers: Record<string, () => BrowserLauncher> = {
  chromium() {
    const executablePath = findChromium();
    return chromeLauncher({
      launchOptions: { ...(executablePath && { executablePath }), args: chromiumFlags },
      // Of the browser's pages only one can have the focus in earnest.
      async createPage({ browser }) {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        const devtools = await page.createCDPSession();
        await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    });
  },
  firefox() {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error('There is no Firefox');
    const launcher = chromeLauncher({
      // Word of each request would be a tenth of the whole run, and nobody asks for it.
      launchOptions: { browser: 'firefox', executablePath, networkEnabled: false },
      async createPage({ browser }) {
        const context = await browser.createBrowserContext();
        const other = await context.newPage();
        const page = await context.newPage();
        // A test can leave the focus in the browser's own bars; changing pages brings it back.
        const visit = page.goto.bind(page);
        page.goto = async (url, options) => {
          if (url !== 'about:blank') {
            await other.bringToFront();
            await page.bringToFront();
          }
          return visit(url, options);
        };
        return page;
      },
    });
    return Object.assign(launcher, { name: 'Firefox', concurrency: 1 });
  },
  webkit: () => new WebKitLauncher(),
};

/** What starts the browser that `TEST_BROWSER` names. */
export function launcherOf(engine: string): BrowserLauncher {
  const launcher = launchers[engine];
  if (!launcher) throw new Error(`There are ${Object.keys(launchers).join(', ')}; not ${engine}`);
  return launcher();
}

/** The Firefox at `FIREFOX_PATH`, else that of the usual places; undefined without any. */
export function findFirefox(): string | undefined {
  return process.env['FIREFOX_PATH'] ?? findProgram('firefox-esr', 'firefox');
}
