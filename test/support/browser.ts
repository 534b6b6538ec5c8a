import type { IncomingMessage } from 'node:http';
import type { TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner';
import { storefrontPath } from '../../src/contract/constants.js';
import type { Address } from '../../src/contract/customer.js';
import type { ShopSettingsPatch } from '../../src/contract/shop.js';
import type { AddressFields } from '../../src/server/customers/index.js';
import type { Limits } from '../../src/server/index.js';
import { invited, invitedAgain } from '../server/invited.js';
import { testServer, type TestServer } from '../server/support.js';

/** What goes wrong between the page and the shop's server. */
export interface Fault {
  /** Such as `POST /session`; every request unless given. */
  of?: string;
  /**
   * `cut`: the request never reaches the server. `lose`: it is carried out, but its answer is lost.
   * `hold`: it waits for `release`. `answer`: somebody else's page, with `status` and `headers`.
   */
  does: 'cut' | 'lose' | 'hold' | 'answer';
  status?: number;
  headers?: Record<string, string>;
  /** How many requests it strikes; all unless given. */
  times?: number;
}

/** What a page asks of the shops behind it, by the command's name. */
export interface Commands {
  'shop:open': {
    payload: { origin: string; settings?: ShopSettingsPatch; limits?: Partial<Limits> };
    result: { id: string };
  };
  'shop:close': { payload: { id: string }; result: true };
  'shop:change': { payload: { id: string; settings: ShopSettingsPatch }; result: true };
  /** Enabled, and with `goodPassword`, unless `fields` say otherwise. */
  'shop:customer': {
    payload: { id: string; email: string; fields?: Record<string, unknown> };
    result: { id: string };
  };
  /** Writes a customer down, called Ada Lovelace unless `fields` say otherwise, and invites her. */
  'shop:invite': {
    payload: { id: string; email: string; fields?: Record<string, unknown> };
    result: { id: string; token: string };
  };
  /** Invites her once more; the first link dies. */
  'shop:invite-again': {
    payload: { id: string; customer: string; email: string };
    result: { token: string };
  };
  /** Writes an order down, as the checkout backend does. */
  'shop:order': { payload: { id: string; order: Record<string, unknown> }; result: true };
  /** Wants another password of a customer when she signs in next. */
  'shop:force-reset': { payload: { id: string; customer: string }; result: true };
  'shop:customers': { payload: { id: string }; result: Record<string, unknown>[] };
  /** Puts addresses into a customer's book, in Madrid unless said otherwise; the first is the default. */
  'shop:addresses': {
    payload: { id: string; customer: string; addresses: Partial<AddressFields>[] };
    result: Address[];
  };
  /** The text of the mail number `count` to an address, once it is there. */
  'shop:mail': { payload: { id: string; to: string; count: number }; result: { text: string } };
  /** Milliseconds. */
  'shop:advance': { payload: { id: string; time: number }; result: true };
  'shop:end-sessions': { payload: { id: string }; result: true };
  'shop:faults': { payload: { id: string; faults: Fault[] }; result: true };
  'shop:release': { payload: { id: string }; result: true };
  /** What has arrived, such as `POST /session`, struck by a fault or not. */
  'shop:requests': { payload: { id: string }; result: string[] };
}

const madrid: AddressFields = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  company: '',
  street: 'Calle Mayor 1',
  number: '',
  floor: '',
  line2: '',
  locality: '',
  city: 'Madrid',
  province: 'Madrid',
  provinceCode: 'M',
  countryCode: 'ES',
  zip: '28013',
  phone: '',
  type: 'residential',
};

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

interface OpenShop {
  server: TestServer;
  faults: Fault[];
  held: (() => void)[];
  requests: string[];
}

/**
 * Shops for the runner's pages: each a real server on an empty database, under a path of the page's
 * own origin, `/shops/<id>`.
 */
export function shops(): { middleware: Middleware; plugin: TestRunnerPlugin } {
  const open = new Map<string, OpenShop>();
  let count = 0;
  const the = (id: string): OpenShop => {
    const shop = open.get(id);
    if (!shop) throw new Error(`There is no shop ${id}`);
    return shop;
  };
  const close = async (id: string): Promise<void> => {
    const { server, held } = the(id);
    open.delete(id);
    for (const release of held) release();
    await server.remove();
  };

  const commands: {
    [Name in keyof Commands]: (
      payload: Commands[Name]['payload'],
    ) => Promise<Commands[Name]['result']>;
  } = {
    async 'shop:open'({ origin, settings, limits }) {
      const id = String(++count);
      const server = await testServer({
        ...(settings && { settings }),
        ...(limits && { limits }),
        config: { url: origin, origins: [origin] },
      });
      open.set(id, { server, faults: [], held: [], requests: [] });
      return { id };
    },
    async 'shop:close'({ id }) {
      await close(id);
      return true;
    },
    async 'shop:change'({ id, settings }) {
      const { status } = await the(id).server.admin('PUT', '/settings', settings);
      if (status !== 200) throw new Error(`The settings were refused: ${status}`);
      return true;
    },
    async 'shop:customer'({ id, email, fields }) {
      return { id: await the(id).server.customer(email, fields) };
    },
    'shop:invite': ({ id, email, fields }) =>
      invited(the(id).server, email, { lastName: 'Lovelace', ...fields }),
    async 'shop:invite-again'({ id, customer, email }) {
      return { token: await invitedAgain(the(id).server, customer, email) };
    },
    async 'shop:order'({ id, order }) {
      const { status } = await the(id).server.admin('POST', '/orders', order);
      if (status !== 201) throw new Error(`The order was refused: ${status}`);
      return true;
    },
    async 'shop:force-reset'({ id, customer }) {
      await the(id).server.customers.update(customer, { resetPassOnLogin: true });
      return true;
    },
    'shop:customers': ({ id }) =>
      the(id).server.database.selectFrom('customers').selectAll().orderBy('id').execute(),
    async 'shop:addresses'({ id, customer, addresses }) {
      const { customers } = the(id).server;
      const written: Address[] = [];
      for (const fields of addresses) {
        const write = { fields: { ...madrid, ...fields }, isDefault: false };
        written.push(await customers.addresses.create(customer, write));
      }
      return written;
    },
    async 'shop:mail'({ id, to, count: number }) {
      const { text } = await the(id).server.mailbox.nth(to, number);
      return { text };
    },
    async 'shop:advance'({ id, time }) {
      the(id).server.clock.advance(time);
      return true;
    },
    async 'shop:end-sessions'({ id }) {
      await the(id).server.database.deleteFrom('sessions').execute();
      return true;
    },
    async 'shop:faults'({ id, faults }) {
      the(id).faults = faults;
      return true;
    },
    async 'shop:release'({ id }) {
      const shop = the(id);
      shop.faults = shop.faults.filter(({ does }) => does !== 'hold');
      for (const release of shop.held.splice(0)) release();
      return true;
    },
    'shop:requests': async ({ id }) => the(id).requests,
  };

  return {
    middleware: async (context, next) => {
      const [, id, path] = /^\/shops\/(\d+)(\/.*)$/.exec(context.url) ?? [];
      if (!id || !path) return next();
      const shop = open.get(id);
      if (!shop) {
        context.status = 410;
        return;
      }
      const request = `${context.method} ${path.replace(storefrontPath, '')}`;
      shop.requests.push(request);
      const fault = strike(shop, request);
      if (fault?.does === 'hold') await new Promise<void>((done) => shop.held.push(done));
      if (fault?.does === 'answer') {
        context.status = fault.status ?? 502;
        context.set(fault.headers ?? {});
        context.body = '<!doctype html><h1>Not the shop</h1>';
        return;
      }
      const cut = fault?.does === 'cut' || fault?.does === 'lose';
      if (fault?.does !== 'cut') {
        const answer = await carryOut(shop.server, path, context.req, context.origin);
        context.status = answer.status;
        for (const [name, value] of answer.headers) context.append(name, value);
        context.body = answer.status === 204 ? null : Buffer.from(await answer.arrayBuffer());
      }
      if (!cut) return;
      // With the head of an answer: a browser silently repeats a request that met with nothing at all.
      context.respond = false;
      context.res.writeHead(200, { 'Content-Length': '1000' });
      context.res.write('{', () => context.req.socket.destroy());
    },
    plugin: {
      name: 'shops',
      async executeCommand({ command, payload }) {
        if (!Object.hasOwn(commands, command)) return undefined;
        return commands[command as keyof Commands](payload as never);
      },
      async serverStop() {
        await Promise.all([...open.keys()].map(close));
      },
    },
  };
}

/** The fault that a request meets, if any. */
function strike(shop: OpenShop, request: string): Fault | undefined {
  const fault = shop.faults.find(({ of, times = 1 }) => times > 0 && (!of || of === request));
  if (fault?.times !== undefined) fault.times--;
  return fault;
}

async function carryOut(
  { app }: TestServer,
  path: string,
  incoming: IncomingMessage,
  origin: string,
): Promise<Response> {
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  const body: Buffer[] = [];
  for await (const part of incoming) body.push(part as Buffer);
  const request = new Request(new URL(path, origin), {
    method: incoming.method ?? 'GET',
    headers: headers as [string, string][],
    ...(body.length && { body: Buffer.concat(body) }),
  });
  return app.fetch(request, { incoming });
}
