import type { Handler, Hono, MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.js';
import { addHeaders } from './answer.js';
import { problemResponse } from './problem.js';

export interface Endpoint {
  method: string;
  path: string;
  handlers: (Handler | MiddlewareHandler)[];
}

export function addRoute(app: Hono, { method, path, handlers }: Endpoint): void {
  app.on(method, [path], ...handlers);
}

/** A known path with another verb is told which verbs it has. Comes after all the routes. */
export function refuseOtherMethods(app: Hono, endpoints: readonly Endpoint[]): void {
  const methods = new Map<string, string[]>();
  for (const { method, path } of endpoints) {
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  for (const [path, allowed] of methods) {
    app.all(path, (c) => {
      addHeaders(c, { Allow: allowed.join(', ') });
      return problemResponse(c, new Refusal('method_not_allowed'));
    });
  }
}
