import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { problem } from '../../src/contract/errors.js';
import { added, book, home, order, remove, replace, restore, signedIn } from './account-support.js';
import { testServer, type Shopper, type TestServer } from './support.js';

let server: TestServer;
let shopper: Shopper;

before(async () => {
  server = await testServer();
});
after(() => server.remove());

let count = 0;
const fresh = async () => {
  ({ shopper } = await signedIn(server, `conflict${++count}@example.com`));
  return added(shopper);
};

const times = <T>(number: number, run: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: number }, (_, index) => run(index)));

test('of twenty who change the same version one does, and the others are told what it is now', async () => {
  const address = await fresh();
  const answers = await times(20, (index) =>
    replace(shopper, address, { street: `Calle Mayor ${index}` }),
  );
  const [won, ...more] = answers.filter(({ status }) => status === 200);
  assert.ok(won);
  assert.deepEqual(more, []);
  const lost = answers.filter((answer) => answer !== won);
  assert.equal(lost.length, 19);
  for (const { status, body } of lost) {
    assert.deepEqual([status, body.code], [412, 'changed_meanwhile']);
    assert.deepEqual(problem.parse(body).current, won.body.address);
  }
  assert.deepEqual((await book(shopper)).addresses, [won.body.address]);
  assert.equal(won.body.address.version, 2);
});

test('a refused change leaves the customer as she was', async () => {
  const address = await fresh();
  const updatedAt = async () => (await shopper.get('/session')).body.customer.updatedAt;
  const earlier = await updatedAt();
  server.clock.advance(1000);
  assert.equal((await replace(shopper, { ...address, version: 7 })).status, 412);
  assert.equal((await remove(shopper, { ...address, version: 7 })).status, 412);
  assert.equal(await updatedAt(), earlier);
});

test('a change that is sent again because its answer was lost has worked', async () => {
  const address = await fresh();
  const form = { street: 'Gran Vía 1', zip: '28 013', isDefault: true };
  const first = await replace(shopper, address, form);
  const second = await replace(shopper, address, form);
  assert.deepEqual([second.status, second.body], [200, first.body]);
  await replace(shopper, first.body.address, { street: 'Gran Vía 2' });
  assert.equal((await replace(shopper, address, form)).status, 412);
});

test('what has changed is not deleted', async () => {
  const address = await fresh();
  const { body } = await replace(shopper, address, { street: 'Gran Vía 1' });
  const answer = await remove(shopper, address);
  assert.deepEqual(
    [answer.status, answer.body.code, answer.body.current],
    [412, 'changed_meanwhile', body.address],
  );
  assert.equal((await remove(shopper, body.address)).status, 204);
});

test('to choose a default makes no conflict', async () => {
  const first = await fresh();
  const second = await added(shopper);
  await shopper.post(`/customer/addresses/${second.id}/default`, {});
  assert.equal((await replace(shopper, first, { street: 'Gran Vía 1' })).status, 200);
  assert.equal((await replace(shopper, second, { street: 'Gran Vía 1' })).status, 200);
});

test('change and deletion at once: the address is gone or changed, not both', async () => {
  for (let round = 0; round < 5; round++) {
    const address = await fresh();
    const [changed, deleted] = await Promise.all([
      replace(shopper, address, { street: 'Gran Vía 1' }),
      remove(shopper, address),
    ]);
    const { addresses } = await book(shopper);
    const outcome = [changed.status, deleted.status, addresses.length];
    assert.ok(['200,412,1', '404,204,0'].includes(outcome.join()), outcome.join());
  }
});

test('a write says what it is based on', async () => {
  const address = await fresh();
  const path = `/customer/addresses/${address.id}`;
  const send = (method: string, header: string) => {
    const body = method === 'PUT' ? home : undefined;
    return shopper.send(method, path, body, { 'If-Match': header });
  };
  for (const method of ['PUT', 'DELETE']) {
    const without = await send(method, '');
    assert.deepEqual([without.status, without.body.code], [428, 'if_match_required']);
    for (const header of ['*', '1', 'W/"1"', '"1", "2"', '"0"', '"-1"', '"x"', '"1e0"', '""']) {
      const { status, body } = await send(method, header);
      assert.deepEqual([status, body.code], [400, 'invalid_request'], header);
    }
    const future = await send(method, '"999999999"');
    assert.deepEqual([future.status, future.body.code], [412, 'changed_meanwhile']);
  }
  assert.deepEqual((await book(shopper)).addresses, [address]);
});

test('first addresses that come at once have one default', async () => {
  ({ shopper } = await signedIn(server, 'firsts@example.com'));
  const answers = await times(10, () => shopper.post('/customer/addresses', home));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  const [ids, preferred] = await order(shopper);
  assert.equal(ids.length, 10);
  assert.ok(preferred);
});

test('choosing, deleting and restoring at once leave one default', async () => {
  const first = await fresh();
  const all = [first, await added(shopper), await added(shopper), await added(shopper)];
  for (let round = 0; round < 5; round++) {
    const answers = await Promise.all(
      all.flatMap((address) => [
        shopper.post(`/customer/addresses/${address.id}/default`, {}),
        remove(shopper, address),
        shopper.post(`/customer/addresses/${address.id}/billing`, {}),
        restore(shopper, address),
      ]),
    );
    for (const { status, body } of answers) assert.ok(status < 500, JSON.stringify(body));
    const [ids, preferred] = await order(shopper);
    assert.equal(preferred !== undefined, ids.length > 0);
    const { billingAddressId } = await book(shopper);
    assert.ok(billingAddressId === null || ids.includes(billingAddressId));
  }
});
