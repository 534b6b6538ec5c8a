import assert from 'node:assert/strict';
import { describe, mock, test, type TestContext } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import * as withExpress from '../../examples/checkout-express.js';
import * as withHono from '../../examples/checkout-hono.js';
import type { TestOptions } from '../server/support.js';
import { shopOrigin } from '../server/support.js';
import {
  addressOf,
  customerToken,
  guestToken,
  openAccounts,
  sign,
  type Accounts,
} from './support.js';

// The examples log what they refuse.
mock.method(console, 'warn', () => undefined);

interface Example {
  name: string;
  serve(options: withExpress.CheckoutOptions): Parameters<typeof addressOf>[1];
}

const examples: Example[] = [
  {
    name: 'Express',
    serve: (options) => withExpress.createCheckout(options).listen(0, '127.0.0.1'),
  },
  {
    name: 'Hono',
    serve: (options) => {
      const { fetch } = withHono.createCheckout(options);
      const http = createAdaptorServer({ fetch }) as ReturnType<Example['serve']>;
      return http.listen(0, '127.0.0.1');
    },
  },
];

interface Shop {
  accounts: Accounts;
  /** Puts something into the cart of the browser that has these cookies. */
  add(cookies?: string): Promise<Response>;
  /** The cookie of a shopper's cart. */
  cart: string;
  newCart(): Promise<string>;
  /** Places an order as a script-built checkout does. */
  order(cart: string, token?: unknown): Promise<{ status: number; body: any }>; // eslint-disable-line @typescript-eslint/no-explicit-any -- Tests assert on what came.
  /** Submits a checkout form. */
  submit(cart: string, fields: Record<string, string> | string[][]): Promise<Response>;
  /** A new mode, once the backend's answer of before has run out. */
  become(checkoutMode: 'guest-only' | 'optional' | 'required'): Promise<void>;
}

async function openShop(
  context: TestContext,
  { serve }: Example,
  settings?: TestOptions['settings'],
): Promise<Shop> {
  const accounts = await openAccounts(context, settings);
  const { now } = accounts.clock;
  const http = serve({ accounts: accounts.address, issuer: shopOrigin, now });
  const address = await addressOf(context, http);
  const orders = `${address}/orders`;
  const method = 'POST';
  const add = (Cookie = '') => fetch(`${address}/cart/lines`, { method, headers: { Cookie } });
  const newCart = async () => cookieOf(await add());
  return {
    accounts,
    add,
    cart: await newCart(),
    newCart,
    order: async (cart, token) => {
      const response = await fetch(orders, {
        method,
        headers: { 'Content-Type': 'application/json', Cookie: cart },
        body: JSON.stringify({ customer_identity_token: token }),
      });
      return { status: response.status, body: await response.json() };
    },
    submit: (cart, fields) => {
      const body = new URLSearchParams(fields);
      return fetch(orders, { method, headers: { Cookie: cart }, body, redirect: 'manual' });
    },
    become: async (checkoutMode) => {
      assert.equal((await accounts.admin('PUT', '/settings', { checkoutMode })).status, 200);
      accounts.clock.advance(5_000);
    },
  };
}

/** What a browser sends from now on. */
function cookieOf({ headers }: Response): string {
  return (headers.get('Set-Cookie') ?? '').split(';', 1).join();
}

for (const example of examples) {
  describe(example.name, () => {
    test('a guest orders by a form', async (t) => {
      const { accounts, submit, cart } = await openShop(t, example);
      const token = await guestToken(accounts);
      const response = await submit(cart, { customer_identity_token: token });
      assert.equal(response.status, 303);
      assert.match(String(response.headers.get('Location')), /^\/thank-you\/[\w-]{36}$/);
    });

    test('a guest and a customer order by script', async (t) => {
      const { accounts, order, cart, newCart } = await openShop(t, example);
      const guest = await order(cart, await guestToken(accounts, 'grace@example.com'));
      assert.equal(guest.status, 201);
      assert.deepEqual([guest.body.email, guest.body.customerId], ['grace@example.com', null]);
      const { id, token } = await customerToken(accounts, 'ada@example.com');
      const customer = await order(await newCart(), token);
      assert.equal(customer.status, 201);
      assert.deepEqual([customer.body.email, customer.body.customerId], ['ada@example.com', id]);
    });

    test('an order without a token is refused, and says that it needs one', async (t) => {
      const { order, submit, cart } = await openShop(t, example);
      for (const token of [undefined, null, '']) {
        const { status, body } = await order(cart, token);
        assert.deepEqual([status, body.reason], [400, 'missing']);
      }
      const response = await submit(cart, { customer_identity_token: '' });
      assert.equal(response.status, 400);
      assert.match(await response.text(), /without an identity token/);
    });

    test('where a sign-in is required, customers alone order', async (t) => {
      const { accounts, order, submit, become, cart } = await openShop(t, example);
      const early = await guestToken(accounts);
      await become('required');
      const { token } = await customerToken(accounts, 'ada@example.com');
      for (const refused of ['', early]) {
        const { status, body } = await order(cart, refused);
        assert.deepEqual([status, body.reason], [403, 'sign_in_required']);
      }
      const page = await submit(cart, {});
      assert.equal(page.status, 403);
      assert.match(await page.text(), /signed-in customers only/);
      assert.equal((await order(cart, token)).status, 201);
    });

    test('in a shop that went guests-only a customer of before orders as a guest', async (t) => {
      const { accounts, order, become, cart } = await openShop(t, example);
      const { token } = await customerToken(accounts, 'ada@example.com');
      await become('guest-only');
      const { status, body } = await order(cart, token);
      assert.deepEqual([status, body.email, body.customerId], [201, 'ada@example.com', null]);
    });

    test('a token is good for two minutes, and five seconds that clocks may differ', async (t) => {
      const { accounts, order, cart, newCart } = await openShop(t, example);
      const [early, late] = [await guestToken(accounts), await guestToken(accounts)];
      accounts.clock.advance(124_000);
      assert.equal((await order(cart, early)).status, 201);
      accounts.clock.advance(1_000);
      const { status, body } = await order(await newCart(), late);
      assert.deepEqual([status, body.reason], [401, 'expired']);
    });

    test('a token that the server didn’t sign is refused, and so is one that is none', async (t) => {
      const { accounts, order, cart } = await openShop(t, example);
      const tokens = [
        await sign(accounts, { aud: 'newsletter' }),
        await sign(accounts, { iss: 'https://evil.example' }),
        await sign(accounts, { jti: undefined }),
        'x'.repeat(10_000),
      ];
      for (const token of tokens) {
        const { status, body } = await order(cart, token);
        assert.deepEqual([status, body.reason], [401, 'invalid']);
      }
    });

    test('a token buys one cart, also of two at once', async (t) => {
      const { accounts, order, cart, newCart } = await openShop(t, example);
      const token = await guestToken(accounts);
      const carts = [cart, await newCart(), await newCart()];
      const atOnce = await Promise.all(carts.map((cart) => order(cart, token)));
      const statuses = atOnce.map(({ status }) => status).toSorted();
      assert.deepEqual(statuses, [201, 409, 409]);
      const late = await order(await newCart(), token);
      assert.deepEqual([late.status, late.body.reason], [409, 'replayed']);
    });

    test('an order that is sent again is the same order, with the same token or another', async (t) => {
      const { accounts, order, cart } = await openShop(t, example);
      const tokens = [await guestToken(accounts), await guestToken(accounts)];
      const twice = [tokens[0], tokens[0], tokens[1]];
      const atOnce = await Promise.all(twice.map((token) => order(cart, token)));
      const late = await order(cart, tokens[0]);
      const ids = new Set([...atOnce, late].map(({ body }) => body.id));
      assert.equal(ids.size, 1);
      assert.equal(late.status, 201);
    });

    test('what was refused can be ordered with a good token', async (t) => {
      const { accounts, order, cart } = await openShop(t, example);
      assert.equal((await order(cart, 'nonsense')).status, 401);
      assert.equal((await order(cart, await guestToken(accounts))).status, 201);
    });

    test('strange fields are none', async (t) => {
      const { accounts, order, submit, cart } = await openShop(t, example);
      const token = await guestToken(accounts);
      for (const strange of [7, true, { token }, [token]]) {
        assert.equal((await order(cart, strange)).body.reason, 'missing');
      }
      const field = ['customer_identity_token', token];
      assert.equal((await submit(cart, [field, field])).status, 400);
      assert.equal((await submit(cart, [])).status, 400);
    });

    test('the cart is in a cookie that no script reads and no other site sends', async (t) => {
      const { add, cart } = await openShop(t, example);
      const [cookie = '', ...attributes] = (await add()).headers.get('Set-Cookie')!.split('; ');
      assert.match(cookie, /^__Host-cart=[\w-]{36}$/);
      assert.deepEqual(attributes.toSorted(), ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
      assert.equal(cookieOf(await add(`theme=dark; ${cart}`)), cart);
    });

    test('who names another’s cart in a form gets nothing of her order', async (t) => {
      const { accounts, cart, order, submit } = await openShop(t, example);
      const token = await guestToken(accounts);
      assert.equal((await order(cart, token)).status, 201);
      const [, id = ''] = cart.split('=');
      for (const fields of [{ cart: id }, { cart: id, customer_identity_token: token }]) {
        const response = await submit('', fields);
        assert.equal(response.status, 400);
        assert.deepEqual(await response.json(), { reason: 'empty_cart' });
      }
    });

    test('what is bought after an order is another order, though its answer was lost', async (t) => {
      const { accounts, add, cart, order, submit } = await openShop(t, example);
      const first = await order(cart, await guestToken(accounts));
      const next = cookieOf(await add(cart));
      const second = await order(next, await guestToken(accounts));
      assert.equal(second.status, 201);
      assert.notEqual(second.body.id, first.body.id);
      // Who has got the answer has no cart any more.
      const answer = await submit(next, {});
      assert.match(String(answer.headers.get('Set-Cookie')), /^__Host-cart=; .*(Max-Age=0|1970)/);
    });
  });
}
