import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlatformName } from '../../src/platforms/definition.js';
import { Passwords } from '../../src/server/auth/passwords.js';
import { SqlCustomers } from '../../src/server/customers/index.js';
import type { Gateway } from '../../src/server/gateway/gateway.js';
import { openGateway } from '../../src/server/gateway/open.js';
import type { GatewaySettings } from '../../src/server/gateway/settings.js';
import { listen } from '../../src/server/index.js';
import { Metrics } from '../../src/server/metrics.js';
import { testServer, type TestOptions, type TestServer } from './support.js';

/** The platform's key: nobody but the platform may ever see it. */
export const platformKey = 'canary-platform-key';

/** What the platform does in the place of an answer; undefined answers. */
export type Misbehave = (
  request: IncomingMessage,
  response: ServerResponse,
) => boolean | void | Promise<boolean | void>;

export interface Bridge {
  name: PlatformName;
  /** Another of our servers, which serves the platform's API. */
  platform: TestServer;
  gateway: TestServer;
  /** The platform's origin. */
  url: string;
  /** `METHOD path` of what the platform was asked. */
  asked: string[];
  /** Comes before each answer; true where it has answered itself. */
  misbehave: Misbehave | null;
  /** Comes between what the platform has done and its answer. */
  beforeAnswer: ((request: IncomingMessage) => Promise<void>) | null;
  remove(): Promise<void>;
}

export interface BridgeOptions {
  gateway?: Partial<GatewaySettings>;
  options?: TestOptions;
}

/** A busy machine isn't a sick platform; and who sends the requests knows already what they tell. */
export const busyPatience = { call: 60_000, step: 1 };

/** A gateway, and its platform over HTTP. */
export async function bridged(
  name: PlatformName,
  { gateway: settings, options = {} }: BridgeOptions = {},
): Promise<Bridge> {
  const platform = await testServer({
    limits: { platformCalls: { count: 100_000, seconds: 1 } },
    config: { apiKey: platformKey },
  });
  const listening = await listen(platform, { host: '127.0.0.1', port: 0 });
  const asked: string[] = [];
  const bridge = {
    name,
    platform,
    asked,
    misbehave: null,
    beforeAnswer: null,
  } as unknown as Bridge;
  const front = createServer((request, response) => {
    void pass(bridge, listening.port, request, response);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as AddressInfo;
  bridge.url = `http://127.0.0.1:${port}`;
  bridge.gateway = await testServer({
    ...options,
    config: {
      gateway: {
        platform: name,
        url: bridge.url,
        store: '1',
        credential: { kind: 'key', key: platformKey },
        handOff: null,
        patience: busyPatience,
        ...settings,
      },
    },
  });
  bridge.remove = async () => {
    await bridge.gateway.remove();
    front.closeAllConnections();
    await new Promise((resolve) => front.close(resolve));
    await listening.close();
    await platform.remove();
  };
  return bridge;
}

/** Another process's, with the same database and platform. */
export function otherGateway({ gateway: { database, clock, log, config } }: Bridge): Gateway {
  if (!config.gateway) throw new Error('It has no platform');
  return openGateway(config.gateway, {
    database,
    customers: new SqlCustomers({ database, passwords: new Passwords(), now: clock.now }),
    now: clock.now,
    log,
    metrics: new Metrics(config.gateway.platform),
    currency: async () => 'USD',
    contact: 'it@shop.example',
  });
}

export interface HeldAnswer {
  /** Once the platform has answered. */
  answered: Promise<void>;
  release(): void;
}

/** Keeps the next answer to such a request back until it is released. */
export function holdAnswer(bridge: Bridge, method: string): HeldAnswer {
  let tell = (): void => undefined;
  let release = (): void => undefined;
  const answered = new Promise<void>((resolve) => (tell = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  bridge.misbehave = (request, response) => {
    if (request.method !== method) return false;
    bridge.misbehave = null;
    const end = response.end.bind(response);
    response.end = ((body: Buffer) => {
      tell();
      void released.then(() => end(body));
      return response;
    }) as ServerResponse['end'];
    return false;
  };
  return { answered, release };
}

/** Hands a request on to the platform, unless it is to misbehave. */
async function pass(
  bridge: Bridge,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  bridge.asked.push(`${request.method} ${request.url}`);
  if ((await bridge.misbehave?.(request, response)) === true) return;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { host: _host, connection: _connection, ...headers } = request.headers;
  const body = Buffer.concat(chunks);
  const answer = await fetch(`http://127.0.0.1:${port}${request.url}`, {
    method: request.method ?? 'GET',
    headers: Object.entries(headers).map(([key, value]): [string, string] => [key, String(value)]),
    ...(body.length > 0 && { body }),
  });
  const {
    'content-encoding': _encoding,
    'content-length': _length,
    ...rest
  } = Object.fromEntries(answer.headers);
  await bridge.beforeAnswer?.(request);
  response.writeHead(answer.status, rest);
  response.end(Buffer.from(await answer.arrayBuffer()));
}
