import { spawn } from 'node:child_process';
import { findChromium } from '../../test/support/chromium.js';
import { findNginx } from '../../test/support/nginx.js';
import { findPostgres } from '../../test/support/postgres.js';
import { findProgram } from '../../test/support/programs.js';
import { findFirefox } from './engines.js';

/** The path of a Chromium, which is installed where there is none. */
export function needChromium(): Promise<string> {
  return need('chromium', async () => findChromium());
}

/** The path of a Firefox, which is installed where there is none. */
export function needFirefox(): Promise<string> {
  return need('firefox-esr', async () => findFirefox());
}

/** WebKitGTK with its WebDriver, and an X server without a screen; installed where they are missing. */
export async function needWebKit(): Promise<void> {
  await need('webkit2gtk-driver', async () => findProgram('WebKitWebDriver'));
  await need('xvfb', async () => findProgram('Xvfb'));
}

/** The directory of PostgreSQL's programs, which are installed where there are none. */
export function needPostgres(): Promise<string> {
  return need('postgresql', findPostgres);
}

/** The path of nginx, which is installed where there is none. */
export function needNginx(): Promise<string> {
  return need('nginx-light', async () => findNginx());
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: apt-get refuses to run beside another. */
function need(name: string, find: () => Promise<string | undefined>): Promise<string> {
  const path = last.then(async () => {
    const found = (await find()) ?? (await install(name).then(find));
    if (!found) throw new Error(`${name} was installed, but is nowhere to be found`);
    return found;
  });
  last = path.catch(() => undefined);
  return path;
}

async function install(name: string): Promise<void> {
  process.stdout.write(`${name} is missing; installing it with apt-get\n`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'];
  try {
    await run([...asRoot, 'apt-get', 'update', '-q']);
    await run([...asRoot, 'apt-get', 'install', '-q', '-y', '--no-install-recommends', name]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} is missing and could not be installed (${reason})`, { cause: error });
  }
}

function run([program = '', ...argv]: string[]): Promise<void> {
  const child = spawn(program, argv, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`)),
    );
  });
}
