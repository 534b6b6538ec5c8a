import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createServer as createShop } from '../../src/server/index.js';
import { freshPlace } from '../support/database.js';
import { until } from '../support/until.js';
import { Mailbox, Shopper, testConfig, testServer, type Answer } from './support.js';

/** A way to the database that can be cut. */
async function cuttable(url: string) {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
    return socket;
  };
  const proxy = createServer((from) => {
    const to = keep(connect(Number(port), hostname));
    keep(from).pipe(to).pipe(from);
  });
  const open = async (wanted: number) => {
    proxy.listen(wanted, '127.0.0.1');
    await once(proxy, 'listening');
    return (proxy.address() as AddressInfo).port;
  };
  const cut = async () => {
    const closed = once(proxy, 'close');
    proxy.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const own = await open(0);
  const through = new URL(url);
  through.host = `127.0.0.1:${own}`;
  return { url: through.href, cut, mend: () => open(own) };
}

test(
  'while PostgreSQL is away the answer is 503, and afterwards all goes on',
  { skip: !process.env['TEST_DATABASE_URL'] && 'only on PostgreSQL' },
  async () => {
    const place = await freshPlace();
    const way = await cuttable(String(place.databaseUrl));
    const mailbox = new Mailbox();
    const server = await createShop(testConfig({ ...place, databaseUrl: way.url }), {
      mailTransport: mailbox,
    });
    const shopper = new Shopper(server.app, mailbox);
    const unavailable = ({ status, body }: Answer) => status === 503 && body.code === 'unavailable';
    assert.equal((await shopper.get('/config')).status, 200);
    await way.cut();
    assert.ok(unavailable(await shopper.get('/config')));
    assert.ok(unavailable(await shopper.signIn('ada@example.com')));
    assert.equal((await server.app.request('/health')).status, 503);
    await way.mend();
    await until(async () => (await server.app.request('/health')).status === 200);
    assert.equal((await shopper.signIn('ada@example.com')).status, 401);
    await server.close();
    await way.cut();
    await place.remove();
  },
);

for (const [name, code] of [
  ['a deadlock', '40P01'],
  ['a transaction that collides with another', '40001'],
]) {
  test(
    `${name} is 503 with Retry-After`,
    { skip: !process.env['TEST_DATABASE_URL'] && 'only on PostgreSQL' },
    async (context) => {
      const server = await testServer();
      context.after(() => server.remove());
      await sql`create function collide() returns trigger language plpgsql as
        ${sql.raw(`$$ begin raise exception using errcode = '${code}'; end $$`)}`.execute(
        server.database,
      );
      await sql`create trigger collide before insert on mails
        execute function collide()`.execute(server.database);
      const request = { email: 'ada@example.com', purpose: 'register' };
      const { status, headers, body } = await server.shopper().post('/email-codes', request);
      assert.deepEqual([status, body.code], [503, 'unavailable']);
      assert.equal(headers.get('Retry-After'), '5');
    },
  );
}
