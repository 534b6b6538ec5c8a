import type { Context, Handler } from 'hono';
import { routes } from '../../contract/routes.js';
import { register as registerCustomer } from '../auth/registration.js';
import { answer } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { limitKey, type ClientAddresses } from '../http/client-address.js';
import { readSessionCookie, sessionCookie } from '../http/cookie.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { storefrontBodyLimit } from './body-limit.js';
import { presentCustomer } from './present.js';

export function register(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const idempotencyKey = readIdempotencyKey(c);
    const request = await readBody(c, routes.register.request, storefrontBodyLimit);
    const address = addresses.of(c);
    const { answer: body, token } = await registerCustomer(services, request, {
      formerToken: readSessionCookie(c),
      address,
      network: limitKey(address),
      idempotencyKey,
      present: (customer) => JSON.stringify({ customer: presentCustomer(customer) }),
    });
    return answer(c, body, routes.register.status, {
      'Content-Type': 'application/json',
      ...(token !== null && sessionCookie(token)),
    });
  };
}

function readIdempotencyKey(c: Context): string | null {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return null;
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new Refusal('invalid_request', {
    detail: 'Idempotency-Key has to be 1 to 200 visible ASCII characters.',
  });
}
