import type { Context, MiddlewareHandler } from 'hono';
import { recentSignInMinutes } from '../../contract/constants.js';
import type { PublicCustomer } from '../../contract/customer.js';
import type { Route } from '../../contract/routes.js';
import { readSessionCookie } from '../http/cookie.js';
import { freshTime } from '../gateway/upstream.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { requireAccounts } from '../shop/modes.js';

/** Who asks, once the route's `access` has been seen to. */
export interface SignedIn {
  customer: PublicCustomer;
  token: string;
  /** Epoch milliseconds. */
  signedInAt: number;
}

declare module 'hono' {
  interface ContextVariableMap {
    signedIn: SignedIn;
  }
}

/** Lets only those through whom the route is for; `signedIn(c)` tells the handler who it is. */
export function requireAccess(
  services: Services,
  access: NonNullable<Route['access']>,
): MiddlewareHandler {
  return async (c, next) => {
    const token = readSessionCookie(c);
    let signedIn = await readSignedIn(services, token);
    const { id } = signedIn.customer;
    if (await services.upstream.refresh(id, freshTime)) {
      signedIn = await readSignedIn(services, token);
    }
    if (access === 'recent') requireRecent(services, signedIn);
    c.set('signedIn', signedIn);
    await next();
  };
}

export function signedIn(c: Context): SignedIn {
  return c.get('signedIn');
}

/** Throws the refusals `accounts_disabled` and `sign_in_required`. */
export async function readSignedIn(
  { sessions }: Services,
  token: string | null,
): Promise<SignedIn> {
  const { mode, customer, signedInAt } = await sessions.read(token);
  requireAccounts(mode);
  if (token === null || customer === null || signedInAt === null) {
    throw new Refusal('sign_in_required');
  }
  return { customer, token, signedInAt };
}

/** Throws the refusal `reauthentication_required`. */
export function requireRecent({ now }: Services, { signedInAt }: SignedIn): void {
  if (now() - signedInAt > recentSignInMinutes * 60_000) {
    throw new Refusal('reauthentication_required');
  }
}
