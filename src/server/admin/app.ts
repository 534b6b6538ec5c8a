import { Hono, type MiddlewareHandler } from 'hono';
import { shopSettingsPatch } from '../../contract/shop.js';
import { bearerKey } from '../../platforms/authorization.js';
import { sameSecret } from '../auth/secrets.js';
import { answer, answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { addRoute, refuseOtherMethods, type Endpoint } from '../http/endpoints.js';
import { requireJson } from '../http/origin.js';
import { metricsType } from '../metrics.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { customerEndpoints } from './customers.js';
import { orderEndpoints } from './orders.js';

const bodyLimit = 64 * 1024;

/** The shop's own API, for the holder of the API key. */
export function adminApp(services: Services): Hono {
  const { config, shop } = services;
  const app = new Hono();
  const endpoints: Endpoint[] = [
    {
      method: 'GET',
      path: '/settings',
      handlers: [async (c) => answerJson(c, await shop.settings())],
    },
    {
      method: 'PUT',
      path: '/settings',
      handlers: [
        async (c) => {
          requireJson(c, 'unsupported_media_type');
          return answerJson(c, await shop.change(await readBody(c, shopSettingsPatch, bodyLimit)));
        },
      ],
    },
    {
      method: 'GET',
      path: '/metrics',
      handlers: [
        async (c) =>
          answer(c, await services.metrics.text(services), 200, { 'Content-Type': metricsType }),
      ],
    },
    ...customerEndpoints(services),
    ...orderEndpoints(services),
  ];
  app.use(requireApiKey(config.apiKey));
  for (const endpoint of endpoints) addRoute(app, endpoint);
  refuseOtherMethods(app, endpoints);
  return app;
}

/** Before anything is read; the comparison takes the same time for every wrong key. */
function requireApiKey(apiKey: string): MiddlewareHandler {
  return async (c, next) => {
    const given = bearerKey(c.req.raw.headers.get('Authorization')) ?? '';
    if (!sameSecret(given, apiKey) || apiKey === '') throw new Refusal('unauthorized');
    await next();
  };
}
