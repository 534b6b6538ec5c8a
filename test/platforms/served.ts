import { after, before } from 'node:test';
import { createPlatformClient } from '../../src/platforms/index.js';
import { listen, type Listening } from '../../src/server/listen.js';
import { apiKey, testServer, type TestServer } from '../server/support.js';

let listening: Listening;
/** Serves the APIs over HTTP, from a file's first test to its last. */
export let server: TestServer;

before(async () => {
  server = await testServer();
  listening = await listen(server, { host: '127.0.0.1', port: 0 });
});
after(async () => {
  await listening.close();
  await server.remove();
});

export const at = () => ({
  url: `http://127.0.0.1:${listening.port}`,
  store: '1',
  key: apiKey,
});

export const clients = {
  cart: () => createPlatformClient({ ...at(), platform: 'cart' }),
  tiendanube: () => createPlatformClient({ ...at(), platform: 'tiendanube' }),
  bigcommerce: () => createPlatformClient({ ...at(), platform: 'bigcommerce' }),
  twc: () => createPlatformClient({ ...at(), platform: 'twc' }),
};
