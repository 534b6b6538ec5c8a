import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createPlatformClient } from '../../src/platforms/index.js';
import { listen, type Listening } from '../../src/server/listen.js';
import { apiKey, testServer, type TestServer } from '../server/support.js';

// The clients write the addresses that go in and out with a customer, at our server.

let server: TestServer;
let listening: Listening;

const at = () => ({ url: `http://127.0.0.1:${listening.port}`, store: '1', key: apiKey });
const clients = {
  cart: () => createPlatformClient({ ...at(), platform: 'cart' }),
  tiendanube: () => createPlatformClient({ ...at(), platform: 'tiendanube' }),
  twc: () => createPlatformClient({ ...at(), platform: 'twc' }),
};

before(async () => {
  server = await testServer();
  listening = await listen(server, { host: '127.0.0.1', port: 0 });
});
after(async () => {
  await listening.close();
  await server.remove();
});

for (const platform of ['cart', 'tiendanube', 'twc'] as const) {
  test(`${platform}: a default is written alone, and the other addresses stay`, async () => {
    const { customers } = clients[platform]();
    const email = `default@${platform}.example.com`;
    const { id, addresses = [] } = await customers.create({
      email,
      addresses: [{ city: 'Bath' }, { city: 'York' }],
    });
    const [, york = {}] = addresses;
    const defaultAddress = { ...york, city: 'Leeds' };
    const changed = await customers.update(id, { defaultAddress });
    const cities = changed.addresses?.map(({ city, isDefault }) => [city, isDefault]);
    assert.deepEqual(cities, [
      ['Bath', false],
      ['Leeds', true],
    ]);
    assert.equal(changed.defaultAddressId, york.id);
  });
}
