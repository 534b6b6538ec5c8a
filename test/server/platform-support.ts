import assert from 'node:assert/strict';
import type { Endpoint, Part, Platform, PlatformName } from '../../src/platforms/definition.js';
import { platforms } from '../../src/platforms/index.js';
import { apiHeaders } from '../../src/server/http/answer.js';
import { apiKey, testServer, type Answer, type TestOptions, type TestServer } from './support.js';

/** Where a platform's API is served, with the store in its place. */
export interface Place {
  platform: Platform;
  base: string;
}

export interface Served extends Place {
  name: string;
  endpoint: Endpoint;
}

export const store = '1';

export const places: readonly Place[] = Object.values(platforms).flatMap((platform: Platform) =>
  platform.basePaths.map((base) => ({ platform, base: base.replace('{store}', store) })),
);

/** Every endpoint of every platform, below each of its base paths. */
export const served: readonly Served[] = places.flatMap((place) =>
  Object.entries(place.platform.endpoints).map(([name, endpoint]) => ({
    ...place,
    name,
    endpoint,
  })),
);

export function placeOf(name: PlatformName): Place {
  const place = places.find(({ platform }) => platform.name === name);
  assert.ok(place);
  return place;
}

/** A server whose calls aren't counted, unless the test says so. */
export function platformServer(options: TestOptions = {}): Promise<TestServer> {
  const platformCalls = { count: 1_000_000, seconds: 1 };
  return testServer({ ...options, limits: { platformCalls, ...options.limits } });
}

export function accessHeaders({ authentication }: Platform): Record<string, string> {
  const userAgent = 'Tests (tests@example.com)';
  return authentication.headers({ key: apiKey, store, userAgent });
}

export interface CallOptions {
  /** A string or stream is sent as it is, anything else as JSON. */
  body?: unknown;
  /** In the place of the ones with the key. */
  access?: Record<string, string>;
  headers?: Record<string, string>;
}

/** Calls a platform's API as the holder of the key. Fails for an answer that a page could read or a cache keep. */
export async function call(
  server: Pick<TestServer, 'app'>,
  { platform, base }: Place,
  method: string,
  path: string,
  { body, access, headers }: CallOptions = {},
): Promise<Answer> {
  const asIs =
    typeof body === 'string' || body instanceof ReadableStream || body instanceof Uint8Array;
  const response = await server.app.request(base + path, {
    method,
    headers: {
      'User-Agent': 'Tests (tests@example.com)',
      ...(access ?? accessHeaders(platform)),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && {
      body: (asIs ? body : JSON.stringify(body)) as BodyInit,
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    }),
  });
  for (const [name, value] of Object.entries(apiHeaders)) {
    assert.equal(response.headers.get(name), value, `${name} of ${method} ${base}${path}`);
  }
  for (const name of response.headers.keys()) assert.doesNotMatch(name, /^access-control-/);
  assert.equal(response.headers.get('Content-Encoding'), null);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
}

/** Fails unless it is the platform's own answer to a fault. */
export function assertFault(
  answer: Answer,
  { platform }: Place,
  fault: Parameters<Platform['faultAnswer']>[0],
): void {
  const { status, body } = platform.faultAnswer(fault, '');
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  assert.deepEqual(lasting(answer.body), lasting(body));
}

/** Without what is of the moment and the path, and without a developer's hint. */
function lasting(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(lasting);
  if (typeof body !== 'object' || body === null) return body;
  const { timestamp: _timestamp, path: _path, details, ...rest } = body as Part;
  const { invalid_reason: hint } = (details ?? {}) as Part;
  return { ...rest, ...(/^This/.test(String(hint)) && { details }) };
}

let count = 0;

/** A customer as each platform writes it. */
export function newCustomer(name: PlatformName, fields: Part = {}): Part {
  count += 1;
  const email = `customer${count}@example.com`;
  switch (name) {
    case 'cart':
      return { customer: { email, first_name: 'Ada', last_name: 'Lovelace', ...fields } };
    case 'twc':
      return { id: `ref-${count}`, email, first_name: 'Ada', last_name: 'Lovelace', ...fields };
    case 'tiendanube':
      return { name: 'Ada Lovelace', email, ...fields };
    case 'bigcommerce':
      return { first_name: 'Ada', last_name: 'Lovelace', email, ...fields };
  }
}

/** An address as each platform that has a resource for it writes it. */
export function newAddress(name: PlatformName, fields: Part = {}): Part {
  const common = { first_name: 'Ada', last_name: 'Lovelace', city: 'Portland', zip: '97201' };
  if (name === 'cart') {
    return { address: { ...common, address1: '1 Main St', country: 'United States', ...fields } };
  }
  return {
    ...common,
    street_1: '1 Main St',
    state: 'Oregon',
    country: 'United States',
    phone: '+14155550100',
    ...fields,
  };
}

/** The record in an answer, without its wrapper. */
export function recordIn(answer: Answer, { answer: definition }: Endpoint): Answer['body'] {
  return definition.kind !== 'fixed' && definition.wrapper
    ? answer.body[definition.wrapper]
    : answer.body;
}

/** A customer made through the platform's API, as it answers. */
export async function created(
  server: Pick<TestServer, 'app'>,
  place: Place,
  fields: Part = {},
): Promise<Answer['body']> {
  const body = newCustomer(place.platform.name, fields);
  const answer = await call(server, place, 'POST', '/customers', { body });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.customer ?? answer.body;
}

/** A customer's properties in the wrapper that the platform has for them, if it has one. */
export function wrapped({ platform }: Place, customer: Part): Part {
  return platform.name === 'cart' ? { customer } : customer;
}
