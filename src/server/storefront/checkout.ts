import type { Handler } from 'hono';
import { routes } from '../../contract/routes.js';
import { identify } from '../auth/checkout.js';
import { answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { readSessionCookie } from '../http/cookie.js';
import type { Services } from '../services.js';
import { storefrontBodyLimit } from './body-limit.js';

export function identifyForCheckout(services: Services): Handler {
  return async (c) => {
    const request = await readBody(c, routes.identifyForCheckout.request, storefrontBodyLimit);
    return answerJson(c, await identify(services, request, readSessionCookie(c)));
  };
}
