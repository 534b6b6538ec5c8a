import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';

/** What the bare server needs in order to read a session: made of the real one by `shop.ts`. */
export interface BareSession {
  databaseFile: string;
  sql: string;
  parameters: readonly unknown[];
  /** The body of the real server's answer. */
  answer: unknown;
}

/** The floor: Hono on Node with one route, and no more than its SELECT where it is given one. */
const app = new Hono();
const session = process.env['BARE_SESSION'];
if (session) {
  const { databaseFile, sql, parameters, answer } = JSON.parse(session) as BareSession;
  const { default: Libsql } = await import('libsql');
  const select = new Libsql(databaseFile).prepare(sql);
  app.get('/session', (c) => {
    const row: unknown = select.get(...parameters);
    return row ? c.json(answer) : c.notFound();
  });
} else {
  app.get('/session', (c) => c.json({ customer: null }));
}

const http = createAdaptorServer({ fetch: app.fetch });
http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo;
  process.stdout.write(`ready at http://127.0.0.1:${port}\n`);
});
