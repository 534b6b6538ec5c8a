import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import BigCommerce from 'node-bigcommerce';
import Shopify from 'shopify-api-node';
import tiendanube from 'tienda-nube-js-sdk';
import { listen, type Listening } from '../../src/server/index.js';
import { LoopbackAgent } from '../support/loopback.js';
import { platformServer } from './platform-support.js';
import { apiKey, goodPassword, shopOrigin, type TestServer } from './support.js';

// What shops call these platforms with, unchanged, over HTTP.

let server: TestServer;
let listening: Listening;
let agent: LoopbackAgent;

before(async () => {
  server = await platformServer({
    config: { url: 'http://localhost:0', origins: [shopOrigin] },
  });
  listening = await listen(server, server.config);
  agent = new LoopbackAgent(listening.port);
});
after(async () => {
  agent.destroy();
  await listening.close();
  await server.remove();
});

/** The rest of a page by page walk, and the ids on it. */
async function walk<T extends { id: number }>(
  next: (page: number) => Promise<T[] | ''>,
): Promise<number[]> {
  const ids: number[] = [];
  for (let page = 1; ; page++) {
    const entries = await next(page);
    if (entries === '' || entries.length === 0) return ids;
    ids.push(...entries.map(({ id }) => id));
  }
}

test('shopify-api-node, its path led to /cart', async () => {
  const shopify = shopifyWith(apiKey);
  const { customer, customerAddress, order } = shopify;
  const before = await customer.count();
  const bob = await customer.create({
    email: 'bob@shopify.example.com',
    first_name: 'Bob',
    last_name: 'Norman',
    tags: 'vip, fair',
    addresses: [
      {
        address1: '1 Main St',
        city: 'Portland',
        province: 'Oregon',
        country: 'United States',
        zip: '97201',
      },
    ],
  });
  assert.deepEqual(await customer.get(bob.id), bob);
  assert.equal(bob.default_address?.province_code, 'OR');
  assert.equal(await customer.count(), before + 1);
  for (let index = 0; index < 6; index++) {
    await customer.create({ email: `many${index}@shopify.example.com`, first_name: 'Many' });
  }
  const all = await walk(async (page) => customer.list({ limit: 2, page }));
  assert.equal(all.length, before + 7);
  assert.equal(new Set(all).size, all.length);
  const rest = await customer.list({ since_id: bob.id, limit: 250 });
  assert.equal(rest.length, 6);
  assert.deepEqual(await customer.list({ ids: `${bob.id}`, fields: 'id,email' }), [
    { id: bob.id, email: bob.email },
  ]);
  const [found, ...others] = await customer.search({ query: 'Bob country:"United States"' });
  assert.deepEqual([found?.id, others.length], [bob.id, 0]);

  // As programs do it: the whole object goes back, with one thing changed.
  const noted = await customer.update(bob.id, { ...bob, note: 'met at the fair' });
  assert.equal(noted.note, 'met at the fair');
  assert.deepEqual(noted.addresses, bob.addresses);

  const second = await customerAddress.create(bob.id, {
    address1: '2 Side St',
    city: 'Lyon',
    country: 'France',
  });
  assert.equal(second.country_code, 'FR');
  assert.equal((await customerAddress.list(bob.id)).length, 2);
  const moved = await customerAddress.update(bob.id, second.id, { ...second, city: 'Paris' });
  assert.equal((await customerAddress.get(bob.id, second.id)).city, moved.city);
  const preferred = await customerAddress.default(bob.id, second.id);
  assert.equal(preferred.default, true);
  await customerAddress.delete(bob.id, second.id);
  assert.equal((await customerAddress.list(bob.id)).length, 1);

  assert.match(await customer.accountActivationUrl(bob.id), /#invite=/);
  const invitation = await customer.sendInvite(bob.id, {
    to: bob.email,
    from: 'shop@shop.example',
    bcc: [],
    subject: 'Come in',
    custom_message: 'We met.',
  });
  assert.equal(invitation.subject, 'Come in');
  assert.match((await server.mailbox.nth(bob.email, 1)).text, /We met/);

  const placed = await order.create({
    name: '#1001',
    customer: { id: bob.id },
    total_price: '41.94',
    currency: 'USD',
    line_items: [{ title: 'Tea', quantity: 2 }],
  });
  assert.deepEqual(
    (await order.list({ customer_id: bob.id })).map(({ id }) => id),
    [placed.id],
  );
  assert.equal((await customer.orders(bob.id)).length, 1);
  assert.equal((await customer.get(bob.id)).total_spent, '41.94');

  await assert.rejects(customer.delete(bob.id), answered(422));
  await assert.rejects(customer.create({ email: bob.email }), answered(422));
  await assert.rejects(customer.get(999_999), answered(404));
  const [first = 0] = all.slice(-1);
  await customer.delete(first);
  await assert.rejects(customer.get(first), answered(404));
  assert.ok(Number(shopify.callLimits.max) > 0);
  const stranger = shopifyWith('wrong');
  await assert.rejects(stranger.customer.list(), answered(401));
});

function shopifyWith(accessToken: string): Shopify {
  return new Shopify({
    shopName: 'shop',
    accessToken,
    agent: { https: agent },
    hooks: {
      beforeRequest: [
        ({ url }) => {
          url.pathname = url.pathname.replace(/^\/admin\b/, '/cart');
        },
      ],
    },
  });
}

/** As got rejects it. */
function answered(status: number) {
  return (error: { response?: { statusCode: number } }) => error.response?.statusCode === status;
}

interface BigCommerceCustomer {
  id: number;
  email: string;
  first_name: string;
  date_created: string;
  addresses: { url: string; resource: string };
}

test('node-bigcommerce', async () => {
  const client = new BigCommerce({
    accessToken: apiKey,
    clientId: 'tests',
    storeHash: '1',
    agent,
    failOnLimitReached: true,
  });
  const get = async <T>(path: string) => (await client.get(path)) as T;
  const { count: before } = await get<{ count: number }>('/customers/count');
  const ada = (await client.post('/customers', {
    first_name: 'Ada',
    last_name: 'Lovelace',
    email: 'ada@bigcommerce.example.com',
    phone: '030 1234',
    _authentication: { password: goodPassword, password_confirmation: goodPassword },
  })) as BigCommerceCustomer;
  assert.match(ada.date_created, /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/);
  assert.deepEqual(await get(`/customers/${ada.id}`), ada);
  assert.equal((await server.shopper().signIn(ada.email)).status, 200);
  const validate = (password: string) => client.post(`/customers/${ada.id}/validate`, { password });
  assert.deepEqual(await validate(goodPassword), { success: true });
  assert.deepEqual(await validate('wrong'), { success: false });

  for (let index = 0; index < 6; index++) {
    await client.post('/customers', {
      first_name: 'Many',
      last_name: `${index}`,
      email: `many${index}@bigcommerce.example.com`,
    });
  }
  assert.deepEqual(await get('/customers/count'), { count: before + 7 });
  const all = await walk((page) =>
    get<BigCommerceCustomer[] | ''>(`/customers?limit=2&page=${page}`),
  );
  assert.equal(all.length, before + 7);
  assert.equal(new Set(all).size, all.length);
  const [found] = await get<BigCommerceCustomer[]>(
    `/customers?email=${encodeURIComponent(ada.email)}`,
  );
  assert.equal(found?.id, ada.id);
  assert.equal(await get('/customers?email=nobody@example.com'), '');

  const renamed = (await client.put(`/customers/${ada.id}`, {
    first_name: 'Augusta',
    notes: 'vip',
  })) as BigCommerceCustomer;
  assert.equal(renamed.first_name, 'Augusta');

  const { resource } = ada.addresses;
  const address = (await client.post(resource, {
    first_name: 'Ada',
    last_name: 'Lovelace',
    phone: '030 1234',
    street_1: '1 Main St',
    city: 'Portland',
    state: 'Oregon',
    zip: '97201',
    country: 'United States',
  })) as { id: number; country_iso2: string; customer_id: number };
  assert.deepEqual([address.country_iso2, address.customer_id], ['US', ada.id]);
  assert.deepEqual(await get(resource), [address]);
  assert.deepEqual(await get(`${resource}/count`), { count: 1 });
  await client.put(`${resource}/${address.id}`, { city: 'Salem' });
  assert.equal((await get<{ city: string }>(`${resource}/${address.id}`)).city, 'Salem');
  assert.equal(await client.delete(`${resource}/${address.id}`), '');
  assert.equal(await get(resource), '');

  const refused = (code: number) => (error: { code?: number }) => error.code === code;
  await assert.rejects(client.post('/customers', { email: 'x@example.com' }), refused(400));
  await assert.rejects(client.put(`/customers/${ada.id}`, { id: 5 }), refused(400));
  await assert.rejects(get('/customers?limit=251'), refused(413));
  await assert.rejects(client.put('/customers', {}), refused(405));
  assert.equal(await client.delete(`/customers/${ada.id}`), '');
  await assert.rejects(get(`/customers/${ada.id}`), refused(404));
  await client.delete('/customers?first_name=Many');
  assert.deepEqual(await get('/customers/count?first_name=Many'), { count: 0 });
});

test('tienda-nube-js-sdk', async () => {
  const client = new tiendanube.TiendaNubeClient({ accessToken: apiKey, storeId: '1' });
  // The client has no setting for where it calls.
  Object.assign(client['tiendaNubeAPI'].defaults, { httpsAgent: agent, proxy: false });
  const send = client.request;
  const maria = await send({
    url: '/customers',
    method: 'POST',
    params: {
      name: 'María de los Ángeles Silva',
      email: 'maria@tiendanube.example.com',
      identification: '28776255670',
      phone: '11 1234-5678',
      addresses: [
        {
          address: 'My Street',
          number: '123',
          city: 'São Paulo',
          country: 'BR',
          zipcode: '05653-071',
        },
      ],
      send_email_invite: true,
    },
  });
  assert.equal(maria.name, 'María de los Ángeles Silva');
  assert.deepEqual(await send({ url: `/customers/${maria.id}`, method: 'GET' }), maria);
  await server.mailbox.nth(maria.email, 1);
  for (let index = 0; index < 5; index++) {
    await send({
      url: '/customers',
      method: 'POST',
      params: { name: `Many ${index}`, email: `many${index}@tiendanube.example.com` },
    });
  }
  const ids: number[] = [];
  for (let page = 1; ; page++) {
    const some = await send({
      url: '/customers',
      method: 'GET',
      params: { page, per_page: 2 },
    }).catch((error) => {
      assert.match(error.description, /^Last page is \d+$/);
      return null;
    });
    if (!some) break;
    ids.push(...some.map(({ id }: { id: number }) => id));
  }
  assert.ok(ids.length >= 6);
  assert.equal(new Set(ids).size, ids.length);
  const found = await send({
    url: '/customers',
    method: 'GET',
    params: { q: '28776255670', fields: 'id,name' },
  });
  assert.deepEqual(found, [{ id: maria.id, name: maria.name }]);
  const changed = await send({
    url: `/customers/${maria.id}`,
    method: 'PUT',
    params: { ...maria, note: 'vip' },
  });
  assert.deepEqual({ ...changed, updated_at: 0 }, { ...maria, note: 'vip', updated_at: 0 });
  await assert.rejects(
    send({ url: '/customers', method: 'POST', params: { name: 'X', email: maria.email } }),
    { email: ['has already been taken'] },
  );
  await server.operations.createOrder({
    order: {
      name: '#7',
      customerId: String(maria.id),
      total: '89.00',
      currency: 'BRL',
      items: [{ title: 'Tea', quantity: 1 }],
    },
  });
  const orders = await client.getOrders({ params: { customer_ids: `${maria.id}` } as never });
  assert.equal(orders.length, 1);
  await assert.rejects(send({ url: `/customers/${maria.id}`, method: 'DELETE' }), { code: 422 });
  const last = ids.at(-1);
  assert.deepEqual(await send({ url: `/customers/${last}`, method: 'DELETE' }), {});
  await assert.rejects(send({ url: `/customers/${last}`, method: 'GET' }), {
    code: 404,
    message: 'Not Found',
    description: 'Customer with such id does not exist',
  });
});
