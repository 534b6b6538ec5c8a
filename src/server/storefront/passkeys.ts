import type { Context, Handler } from 'hono';
import { accountRoutes } from '../../contract/account-routes.js';
import { routes } from '../../contract/routes.js';
import * as passkeys from '../auth/passkeys.js';
import { answer, answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { limitKey, type ClientAddresses } from '../http/client-address.js';
import { readSessionCookie } from '../http/cookie.js';
import { requestHeader } from '../http/incoming.js';
import type { Services } from '../services.js';
import { readSignedIn, requireRecent, signedIn } from './access.js';
import { storefrontBodyLimit } from './body-limit.js';

export function challengePasskey(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const { request, status } = routes.challengePasskey;
    const { purpose } = await readBody(c, request, storefrontBodyLimit);
    const place = { origin: pageOrigin(c), address: limitKey(addresses.of(c)) };
    if (purpose === 'sign-in') {
      return answerJson(c, await passkeys.challengeToSignIn(services, place), status);
    }
    const holder = await readSignedIn(services, readSessionCookie(c));
    requireRecent(services, holder);
    return answerJson(c, await passkeys.challengeToAdd(services, holder.customer, place), status);
  };
}

export function listPasskeys(services: Services): Handler {
  return async (c) => {
    const list = await services.passkeys.list(signedIn(c).customer.id);
    return answerJson(c, { passkeys: list }, accountRoutes.listPasskeys.status);
  };
}

export function addPasskey(services: Services): Handler {
  return async (c) => {
    const { request, status } = accountRoutes.addPasskey;
    const form = await readBody(c, request, storefrontBodyLimit);
    const passkey = await passkeys.addPasskey(services, signedIn(c), form, pageOrigin(c));
    services.sender.poke();
    return answerJson(c, { passkey }, status);
  };
}

export function renamePasskey(services: Services): Handler {
  return async (c) => {
    const { request, status } = accountRoutes.renamePasskey;
    const { customer } = signedIn(c);
    const { name } = await readBody(c, request, storefrontBodyLimit);
    const id = c.req.param('id') ?? '';
    const passkey = await passkeys.renamePasskey(services, customer.id, id, name);
    return answerJson(c, { passkey }, status);
  };
}

export function removePasskey(services: Services): Handler {
  return async (c) => {
    const { customer } = signedIn(c);
    await passkeys.removePasskey(services, customer.id, c.req.param('id') ?? '');
    services.sender.poke();
    return answer(c, null, accountRoutes.removePasskey.status);
  };
}

/** The guard of writes has seen that there is one, and that it is the shop's. */
function pageOrigin(c: Context): string {
  return requestHeader(c, 'origin') ?? '';
}
