import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { demoCustomer } from '../../demo/seed.js';
import { createDemo, type Demo, type DemoOptions } from '../../demo/server.js';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import type { ShopSettingsPatch } from '../../src/contract/shop.js';
import { until } from '../support/until.js';

export interface Shop extends Demo {
  origin: string;
  set(patch: ShopSettingsPatch): Promise<void>;
  /** Somebody with a browser of her own. */
  shopper(): Shopper;
}

/** A demo of the test's own, closed and deleted after it. */
export async function openShop(context: TestContext, options: DemoOptions = {}): Promise<Shop> {
  const directory = await mkdtemp(join(tmpdir(), 'demo-'));
  const { TEST_CDN } = process.env;
  const demo = await createDemo({
    dataDirectory: directory,
    flags: ['--log-level', 'silent'],
    ...(TEST_CDN && { cdnDirectory: TEST_CDN }),
    ...options,
  });
  context.after(async () => {
    await demo.close();
    await rm(directory, { recursive: true });
  });
  const origin = demo.server.site.url;
  return {
    ...demo,
    origin,
    shopper: () => new Shopper(demo.app, origin),
    set: async (patch) => {
      const response = await demo.app.request(`${origin}/admin/settings`, {
        method: 'PUT',
        headers: {
          Authorization: `Bearer ${demo.config.apiKey}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify(patch),
      });
      assert.equal(response.status, 200);
    },
  };
}

export const address = {
  country: 'GB',
  firstName: 'Grace',
  lastName: 'Hopper',
  street: '12 Weir Lane',
  city: 'Hebden Bridge',
  zip: 'HX7 8AT',
  delivery: 'standard',
};

/** Does over HTTP what a browser does: keeps cookies, names its origin with each form. */
export class Shopper {
  readonly #app: Demo['app'];
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(app: Demo['app'], origin: string) {
    this.#app = app;
    this.#origin = origin;
  }

  /** The same browser, with the cookies that it has now. */
  twin(): Shopper {
    const twin = new Shopper(this.#app, this.#origin);
    for (const [name, value] of this.#cookies) twin.#cookies.set(name, value);
    return twin;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  async read(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.#send(path, {
      method: 'POST',
      headers: { Origin: this.#origin, ...headers },
      body: new URLSearchParams(fields),
    });
  }

  async add(product: string, quantity = 1): Promise<void> {
    const response = await this.post('/cart/lines', { product, quantity: String(quantity) });
    assert.equal(response.status, 303);
  }

  async signIn(): Promise<void> {
    const { email, password } = demoCustomer;
    assert.equal((await this.#call('/session', { email, password })).status, 200);
  }

  /** The token that `<customer-checkout>` would put into the form. */
  async identify(identity: { email?: string; acceptsMarketing?: boolean }): Promise<string> {
    const response = await this.#call('/checkout/identity', identity);
    assert.equal(response.status, 200);
    return ((await response.json()) as { token: string }).token;
  }

  /** Gives the challenge that the code is for. */
  async requestCode(email: string): Promise<string> {
    const response = await this.#call('/email-codes', { email, purpose: 'register' });
    assert.equal(response.status, 202);
    return ((await response.json()) as { challengeId: string }).challengeId;
  }

  /** Opens an account with the code from the demo's mailbox. */
  async register(email: string): Promise<void> {
    const challengeId = await this.requestCode(email);
    let code: string | undefined;
    await until(async () => {
      const mails = await (await this.get('/demo/mailbox/messages.json')).json();
      code = (mails as { to: string; code: string }[]).find(({ to }) => to === email)?.code;
      return code !== undefined;
    });
    const { firstName, lastName } = address;
    const form = { challengeId, code, firstName, lastName };
    assert.equal((await this.#call('/registrations', form)).status, 201);
  }

  /** Presses "Place order". */
  placeOrder(token: string, fields: Partial<typeof address> = {}): Promise<Response> {
    return this.post('/checkout', { ...address, ...fields, customer_identity_token: token });
  }

  /** The page that a redirect leads to. */
  async follow(response: Response): Promise<string> {
    assert.equal(response.status, 303);
    return this.read(response.headers.get('Location') ?? '');
  }

  #call(path: string, body: unknown): Promise<Response> {
    return this.#send(storefrontPath + path, {
      method: 'POST',
      headers: {
        Origin: this.#origin,
        'Content-Type': 'application/json',
        [requestedWith.name]: requestedWith.value,
      },
      body: JSON.stringify(body),
    });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`);
    if (cookies.length > 0) headers.set('Cookie', cookies.join('; '));
    const response = await this.#app.request(this.#origin + path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/Max-Age=0(;|$)/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }
}
