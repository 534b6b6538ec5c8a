import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Hono } from 'hono';
import { chromium, type Browser, type Page } from 'playwright-core';
import { serveFiles } from '../../demo/http/files.js';
import { Passwords } from '../../src/server/auth/passwords.js';
import type * as ServerModule from '../../src/server/index.js';
import { chromiumFlags, findChromium } from '../support/chromium.js';
import { root } from '../support/files.js';
import { newProject, readAll, type Project } from './project.js';

const ada = { email: 'ada@example.com', password: 'quiet engines weave numbers' };

let project: Project;
let shop: ServerModule.Listening;
let browser: Browser;

before(async () => {
  project = await newProject();
  [shop, browser] = await Promise.all([
    openShop(),
    chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags }),
  ]);
});
after(async () => {
  await browser?.close();
  await shop?.close();
  await project?.remove();
});

/** The package's server, and on the same origin the project's files. */
async function openShop(): Promise<ServerModule.Listening> {
  const { directory } = project;
  const entry = join(directory, 'server.js');
  await writeFile(entry, `export * from 'customer-elements/server';\n`);
  const { createServer, listen, parseConfig, parseEmail } = (await import(
    pathToFileURL(entry).href
  )) as typeof ServerModule;
  const flags = ['--port', '0', '--data', join(directory, 'data'), '--mode', 'optional'];
  const config = parseConfig(flags, { LOG_LEVEL: 'warn' });
  const server = await createServer(config);
  await server.customers.create({
    firstName: 'Ada',
    lastName: 'Lovelace',
    email: parseEmail(ada.email)!,
    passwordHash: await new Passwords().hash(ada.password),
    state: 'enabled',
    verifiedEmail: true,
    currency: 'EUR',
  });
  const app = new Hono();
  app.all('/storefront/*', ({ req }) => server.app.fetch(req.raw));
  const cdn = join(directory, 'node_modules/customer-elements/dist/cdn');
  app.get('/cdn/*', serveFiles('/cdn', cdn));
  app.get('/favicon.ico', ({ body }) => body(null, 204));
  app.get('/*', serveFiles('/', directory));
  return listen({ ...server, app: app as unknown as typeof server.app }, config);
}

/** A page in a new browser, which must not log an error. */
async function visit(path: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('console', (message) => {
    assert.notEqual(message.type(), 'error', `${path}: ${message.text()}`);
  });
  await page.goto(new URL(path, shop.url).href);
  await page.getByLabel('E-mail', { exact: true }).waitFor();
  return page;
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail', { exact: true }).fill(ada.email);
  await page.getByLabel('Password', { exact: true }).fill(ada.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('installed from its tarball, the server starts with one command', async () => {
  const cli = join(project.directory, 'node_modules/.bin/customer-elements');
  const data = join(project.directory, 'data-of-the-command');
  const { DATABASE_URL: _url, ...env } = process.env;
  const child = spawn(cli, ['serve', '--port', '0', '--data', data], { env });
  try {
    const address = new Promise<string>((resolve, reject) => {
      let printed = '';
      child.stdout.on('data', (chunk) => {
        const [, url] = /ready at (\S+)\s/.exec((printed += String(chunk))) ?? [];
        if (url) resolve(url);
      });
      child.once('close', () => reject(new Error(`It ended before it was ready: ${printed}`)));
    });
    const response = await fetch(new URL('/health', await address));
    assert.equal(response.status, 200);
  } finally {
    child.kill();
  }
});

test('the script tag works from the files in the package', async () => {
  await writeFile(
    join(project.directory, 'plain.html'),
    `<!doctype html><html lang="en"><head><title>Sign in</title>
    <script type="module" src="/cdn/customer-elements.js" data-api="/storefront/v1"></script>
    </head><body><customer-sign-in return-to="/plain.html?signed-in"></customer-sign-in></body></html>`,
  );
  const page = await visit('/plain.html');
  await signIn(page);
  await page.waitForURL((url) => url.search === '?signed-in');
  await page.close();
});

/** What only a server has: the names of its packages, and of what Node brings. */
const ofServers = /libsql|argon2|kysely|nodemailer|@simplewebauthn\/server|\bpino\b|["']node:/;

async function scriptsIn(directory: string): Promise<string[]> {
  const names = await readdir(directory, { recursive: true });
  return names.filter((name) => name.endsWith('.js'));
}

test('no page is sent code of the server, each file has its hash, and the snippets name files that are there', async () => {
  const cdn = join(project.directory, 'node_modules/customer-elements/dist/cdn');
  const names = await scriptsIn(cdn);
  const integrity = JSON.parse(await readFile(join(cdn, 'sri.json'), 'utf8')) as object;
  const hashes: Record<string, string> = {};
  for (const { name, text } of await readAll(cdn, names)) {
    assert.doesNotMatch(text, ofServers, name);
    hashes[name] = `sha384-${createHash('sha384').update(text).digest('base64')}`;
  }
  assert.deepEqual(integrity, hashes);
  const snippets = await readFile(join(cdn, 'snippet.html'), 'utf8');
  const named = [...snippets.matchAll(/(?:href|src)="\/cdn\/([^"]+)"/g)].map(([, name]) => name!);
  for (const name of ['customer-elements.js', 'chunks/core.js', 'chunks/sign-in.js', ...named])
    assert.ok(names.includes(name), name);
});

test('a language that the page knows can be imported ahead', async () => {
  const installed = join(project.directory, 'node_modules/customer-elements');
  for (const name of await readdir(join(installed, 'dist/i18n/locales'))) {
    if (!name.endsWith('.js')) continue;
    const words = `customer-elements/locales/${name.slice(0, -3)}`;
    const entry = join(project.directory, `words-${name}`);
    await writeFile(entry, `export { default } from '${words}';\n`);
    const { default: exported } = (await import(pathToFileURL(entry).href)) as { default: object };
    assert.ok('signIn' in exported, words);
  }
});

test('JSX of React, Preact and Solid is checked against the elements', async () => {
  await project.lend('@types/react', '@types/react-dom', 'react', 'react-dom');
  await project.lend('preact', 'solid-js', 'typescript', 'vite');
  await cp(join(root, 'test/package/jsx'), join(project.directory, 'jsx'), { recursive: true });
  await cp(join(root, 'examples/react'), join(project.directory, 'react'), { recursive: true });
  await project.run('typescript/bin/tsc', ['-p', 'jsx']);
});

interface Framework {
  name: string;
  packages: readonly string[];
  /** Its own checker, where TypeScript's doesn't read its files. */
  checker?: readonly [program: string, ...argv: string[]];
}

const frameworks: Readonly<Record<string, Framework>> = {
  react: { name: 'React', packages: [] },
  vue: {
    name: 'Vue',
    packages: ['vue', 'vue-tsc', '@vitejs/plugin-vue'],
    checker: ['vue-tsc/bin/vue-tsc.js'],
  },
  svelte: {
    name: 'Svelte',
    packages: ['svelte', 'svelte-check', '@sveltejs/vite-plugin-svelte'],
    checker: ['svelte-check/bin/svelte-check', '--fail-on-warnings'],
  },
};

for (const [folder, { name, packages, checker }] of Object.entries(frameworks)) {
  test(`the example in ${name} is type-checked, and greets who signs in`, async () => {
    const directory = join(project.directory, folder);
    await cp(join(root, 'examples', folder), directory, { recursive: true });
    await project.lend(...packages);
    if (checker) await project.run(checker[0], checker.slice(1), folder);
    await project.run('vite/bin/vite.js', ['build', '--base', './', '--logLevel', 'warn'], folder);
    const built = join(directory, 'dist');
    for (const file of await readAll(built, await scriptsIn(built))) {
      assert.doesNotMatch(file.text, ofServers, file.name);
    }
    const page = await visit(`/${folder}/dist/index.html`);
    await signIn(page);
    await page.getByRole('heading', { name: 'Hello, Ada' }).waitFor();
    const header = page.getByRole('banner');
    await header.getByRole('button', { name: 'Ada' }).click();
    await header.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.close();
  });
}
