import type { Context, Handler } from 'hono';
import { routes } from '../../contract/routes.js';
import * as accepting from '../auth/accepting.js';
import { answer, answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { limitKey, type ClientAddresses } from '../http/client-address.js';
import { readSessionCookie } from '../http/cookie.js';
import type { Services } from '../services.js';
import { storefrontBodyLimit } from './body-limit.js';
import { answerOpened, openingContext } from './opening.js';

export function inspectInvitation(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const { request, status } = routes.inspectInvitation;
    const { token } = await readBody(c, request, storefrontBodyLimit);
    const invitation = await accepting.inspectInvitation(services, token, holder(c, addresses));
    return answerJson(c, { invitation }, status);
  };
}

export function acceptInvitation(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const context = openingContext(c, addresses);
    const { request, status } = routes.acceptInvitation;
    const form = await readBody(c, request, storefrontBodyLimit);
    return answerOpened(c, await accepting.acceptInvitation(services, form, context), status);
  };
}

export function declineInvitation(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const { request, status } = routes.declineInvitation;
    const { token } = await readBody(c, request, storefrontBodyLimit);
    await accepting.declineInvitation(services, token, holder(c, addresses));
    return answer(c, null, status);
  };
}

function holder(c: Context, addresses: ClientAddresses): accepting.Holder {
  return { formerToken: readSessionCookie(c), network: limitKey(addresses.of(c)) };
}
