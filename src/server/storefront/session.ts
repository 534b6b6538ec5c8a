import type { Handler } from 'hono';
import { routes } from '../../contract/routes.js';
import { readRecentOverview } from '../auth/recent.js';
import { signIn as signInCustomer } from '../auth/sign-in.js';
import { answer, answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { limitKey, type ClientAddresses } from '../http/client-address.js';
import { noSessionCookie, readSessionCookie, sessionCookie } from '../http/cookie.js';
import { requestHeader } from '../http/incoming.js';
import type { Services } from '../services.js';
import { storefrontBodyLimit } from './body-limit.js';
import { presentCustomer } from './present.js';
import { readVisit } from './visit.js';

export function readSession(services: Services): Handler {
  return async (c) => {
    const token = readSessionCookie(c);
    if (token === null) return answerJson(c, { customer: null });
    const { customer } = await readRecentOverview(services, token);
    return answerJson(c, { customer });
  };
}

export function signIn(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const request = await readBody(c, routes.signIn.request, storefrontBodyLimit);
    const { customer, token } = await signInCustomer(services, request, {
      ...readVisit(c),
      address: limitKey(addresses.of(c)),
      // The guard of writes has seen that there is one, and that it is the shop's.
      origin: requestHeader(c, 'origin') ?? '',
    });
    const body = { customer: presentCustomer(customer) };
    return answerJson(c, body, routes.signIn.status, sessionCookie(token));
  };
}

export function signOut({ sessions }: Services): Handler {
  return async (c) => {
    const token = readSessionCookie(c);
    if (token !== null) {
      if (c.req.query('all') === '1') await sessions.endAllOf(token);
      else await sessions.end(token);
    }
    return answer(c, null, routes.signOut.status, noSessionCookie);
  };
}
