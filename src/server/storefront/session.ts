import type { Handler } from 'hono';
import { routes } from '../../contract/routes.js';
import { signIn as signInCustomer } from '../auth/sign-in.js';
import { readBody } from '../http/body.js';
import { limitKey, type ClientAddresses } from '../http/client-address.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../http/cookie.js';
import type { Services } from '../services.js';
import { storefrontBodyLimit } from './body-limit.js';
import { presentCustomer } from './present.js';

export function readSession({ sessions }: Services): Handler {
  return async (c) => {
    const token = readSessionCookie(c);
    const customer = token === null ? null : (await sessions.read(token)).customer;
    return c.json({ customer: customer && presentCustomer(customer) });
  };
}

export function signIn(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const request = await readBody(c, routes.signIn.request, storefrontBodyLimit);
    const { customer, token } = await signInCustomer(services, request, {
      formerToken: readSessionCookie(c),
      address: limitKey(addresses.of(c)),
    });
    setSessionCookie(c, token);
    return c.json({ customer: presentCustomer(customer) });
  };
}

export function signOut({ sessions }: Services): Handler {
  return async (c) => {
    const token = readSessionCookie(c);
    if (token !== null) {
      if (c.req.query('all') === '1') await sessions.endAllOf(token);
      else await sessions.end(token);
    }
    clearSessionCookie(c);
    return c.body(null, 204);
  };
}
