import type { Context } from 'hono';
import type { Opened, OpeningContext } from '../auth/opening.js';
import { answer } from '../http/answer.js';
import { limitKey, type ClientAddresses } from '../http/client-address.js';
import { sessionCookie } from '../http/cookie.js';
import { Refusal } from '../refusal.js';
import { presentCustomer } from './present.js';
import { readVisit } from './visit.js';

/** What a request that opens an account brings beside its form. */
export function openingContext(c: Context, addresses: ClientAddresses): OpeningContext {
  const address = addresses.of(c);
  return {
    ...readVisit(c),
    address,
    network: limitKey(address),
    idempotencyKey: readIdempotencyKey(c),
    present: (customer) => JSON.stringify({ customer: presentCustomer(customer) }),
  };
}

export function answerOpened(
  c: Context,
  { answer: body, token }: Opened,
  status: number,
): Response {
  return answer(c, body, status, {
    'Content-Type': 'application/json',
    ...(token !== null && sessionCookie(token)),
  });
}

export function readIdempotencyKey(c: Context): string | null {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return null;
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new Refusal('invalid_request', {
    detail: 'Idempotency-Key has to be 1 to 200 visible ASCII characters.',
  });
}
