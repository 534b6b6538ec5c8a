import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startGatewayDemo } from '../../demo/gateway.js';
import { demoCustomer } from '../../demo/seed.js';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import { platformNames } from '../../src/platforms/definition.js';

for (const name of platformNames) {
  test(`with ${name} the printed customer signs in, and finds what she has there`, async (t) => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'demo-'));
    t.after(() => rm(dataDirectory, { recursive: true, force: true }));
    const open = () =>
      startGatewayDemo(name, { port: 0, dataDirectory, flags: ['--log-level', 'silent'] });

    const look = async (url: string) => {
      const ask = (path: string, init: RequestInit = {}, cookie = '') =>
        fetch(`${url}${storefrontPath}${path}`, {
          ...init,
          headers: {
            Origin: url,
            'Content-Type': 'application/json',
            [requestedWith.name]: requestedWith.value,
            Cookie: cookie,
          },
        });
      const { email, password } = demoCustomer;
      const body = JSON.stringify({ email, password });
      const signedIn = await ask('/session', { method: 'POST', body });
      assert.equal(signedIn.status, 200);
      const [cookie = ''] = (signedIn.headers.getSetCookie()[0] ?? '').split(';');
      const read = async (path: string) => (await (await ask(path, {}, cookie)).json()) as never;
      const { addresses } = (await read('/customer/addresses')) as { addresses: unknown[] };
      const { orders } = (await read('/customer/orders')) as { orders: unknown[] };
      return [addresses.length, orders.length];
    };

    const first = await open();
    const found = await look(first.url).finally(() => first.close());
    assert.deepEqual(found, [3, 20]);
    const second = await open();
    assert.deepEqual(await look(second.url).finally(() => second.close()), found);
  });
}
