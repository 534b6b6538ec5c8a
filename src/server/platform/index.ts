import { Hono, type Context } from 'hono';
import { Fault } from '../../platforms/fault.js';
import type { Platform } from '../../platforms/definition.js';
import type { Operations } from '../../platforms/operations.js';
import { answer } from '../http/answer.js';
import { problemResponse } from '../http/problem.js';
import { requestLog } from '../http/request-log.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { CallAllowance } from './call-allowance.js';
import { endpointHandler } from './endpoint.js';
import { answerFault, faultHandler } from './faults.js';
import { gate } from './gate.js';
import { ownPaths, pathOf, pattern, platformRoots } from './paths.js';

declare module 'hono' {
  interface ContextVariableMap {
    /** Of the platform below whose base path nothing was found. */
    answerMissing?: () => Response;
  }
}

interface Parts {
  services: Services;
  operations: Operations;
}

/** Serves the four platforms' APIs, for the holder of the shop's key, below their own base paths. */
export function servePlatforms(app: Hono, parts: Parts): void {
  const { limits } = parts.services.config;
  // An app of their own, as they look their paths up in another way than the rest.
  const served = new Hono({ getPath: pathOf });
  served.use(requestLog(parts.services));
  served.notFound((c) => {
    const { answerMissing } = c.var;
    return answerMissing ? answerMissing() : problemResponse(c, new Refusal('not_found'));
  });
  const allowances = new Map<Platform, CallAllowance>();
  for (const { platform, base } of platformRoots) {
    const calls = allowances.get(platform) ?? new CallAllowance({ limit: limits.platformCalls });
    allowances.set(platform, calls);
    served.route(pattern(base), platformApp(platform, base, calls, parts));
    for (const path of ownPaths(platform, base)) {
      app.all(`${base.replace('{store}', '*')}${path}/*`, (c) => served.fetch(c.req.raw, c.env));
      if (path) app.all(`${base}${path}.json/*`, (c) => served.fetch(c.req.raw, c.env));
    }
  }
}

function platformApp(
  platform: Platform,
  base: string,
  calls: CallAllowance,
  { services, operations }: Parts,
): Hono {
  const { config, log, metrics } = services;
  const app = new Hono();
  app.onError(faultHandler(platform, base, log));
  const own = ownPaths(platform, base).map((path) => `${path}/*`);
  for (const path of own) {
    app.use(path, (c: Context, next) => {
      c.set('answerMissing', () => answerFault(c, new Fault('not_found'), platform, base));
      return next();
    });
    app.use(path, gate({ platform, config, calls, metrics }));
  }
  for (const [path, endpoints] of byPath(platform)) {
    for (const endpoint of endpoints) {
      const handler = endpointHandler({ platform, base, endpoint, operations, services });
      app.on(endpoint.method, path, handler);
    }
    const allow = endpoints.map(({ method }) => method);
    app.options(path, (c) => answer(c, null, 204, { Allow: [...allow, 'OPTIONS'].join(', ') }));
    app.all(path, () => {
      throw new Fault('method_not_allowed', { allow });
    });
  }
  return app;
}

/** A word goes before what stands for any: `{` comes after all letters. */
function byPath({ endpoints }: Platform) {
  const all = Object.values(endpoints).map((endpoint) => ({
    ...endpoint,
    place: endpoint.path.replace(/\{\w+\}/g, '{}'),
  }));
  const sorted = all.toSorted((one, other) => (one.place < other.place ? -1 : 1));
  const places = new Map<string, typeof all>();
  for (const endpoint of sorted) {
    places.set(endpoint.place, [...(places.get(endpoint.place) ?? []), endpoint]);
  }
  return [...places.values()].map((those) => [pattern(those[0]?.path ?? ''), those] as const);
}
