import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clients } from './served.js';

// The clients write the addresses that go in and out with a customer, at our server.

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
