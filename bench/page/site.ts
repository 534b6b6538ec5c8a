import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createServer, parseConfig } from '../../src/server/index.js';
import { withDataDirectory } from '../data-directory.js';
import type { CheckoutMode } from '../../src/contract/shop.js';
import type { Contender, Contenders } from './contenders.js';

export interface Site<Name extends string = keyof Contenders> {
  /** A page with nothing in it. */
  blank: string;
  pageOf(name: Name): string;
}

const blank = '/blank';

const types: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Serves the contenders' pages from memory with brotli, and the storefront API by the real server. */
export function withSite<Name extends string, T>(
  contenders: Readonly<Record<Name, Contender>>,
  work: (site: Site<Name>) => Promise<T>,
  { mode = 'optional' }: { mode?: CheckoutMode } = {},
): Promise<T> {
  return withDataDirectory(async (directory) => {
    const flags = ['--data', directory, '--mode', mode, '--log-level', 'silent'];
    const api = await createServer(parseConfig(flags, {}));
    const app = await siteApp(contenders);
    app.all('/storefront/*', (c) => api.app.fetch(c.req.raw, c.env));
    const http = createAdaptorServer({ fetch: app.fetch }) as Server;
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    try {
      return await work({ blank: origin + blank, pageOf: (name) => origin + pathOf(name) });
    } finally {
      http.close();
      http.closeAllConnections();
      await api.close();
    }
  });
}

async function siteApp(contenders: Readonly<Record<string, Contender>>): Promise<Hono> {
  const app = new Hono();
  app.get(blank, (c) => c.html('<!doctype html><title>Blank</title>'));
  for (const [path, content] of pathsOf(contenders)) {
    // Node's default quality is the highest.
    const body = new Uint8Array(await promisify(brotliCompress)(content));
    const type = types[extname(path)] ?? 'text/plain';
    app.get(path, (c) => c.body(body, 200, { 'Content-Type': type, 'Content-Encoding': 'br' }));
  }
  return app;
}

function pathsOf(contenders: Readonly<Record<string, Contender>>): Map<string, string> {
  const paths = new Map<string, string>();
  for (const [name, { page, files }] of Object.entries(contenders)) {
    paths.set(pathOf(name), page);
    for (const [path, content] of files) paths.set(path, content);
  }
  return paths;
}

const pathOf = (name: string): string => `/pages/${name}`;
