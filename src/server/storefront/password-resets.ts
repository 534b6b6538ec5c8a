import type { Handler } from 'hono';
import { routes } from '../../contract/routes.js';
import * as resetting from '../auth/resetting.js';
import { answer, answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { limitKey, type ClientAddresses } from '../http/client-address.js';
import { sessionCookie } from '../http/cookie.js';
import { requestHeader } from '../http/incoming.js';
import type { Services } from '../services.js';
import { storefrontBodyLimit } from './body-limit.js';
import { presentCustomer } from './present.js';
import { readVisit } from './visit.js';

export function requestPasswordReset(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const { request, status } = routes.requestPasswordReset;
    const form = await readBody(c, request, storefrontBodyLimit);
    await resetting.requestReset(services, form, limitKey(addresses.of(c)));
    services.sender.poke();
    return answer(c, null, status);
  };
}

export function inspectPasswordReset(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const { request, status } = routes.inspectPasswordReset;
    const { token } = await readBody(c, request, storefrontBodyLimit);
    const reset = await resetting.inspectReset(services, token, limitKey(addresses.of(c)));
    return answerJson(c, { reset }, status);
  };
}

export function confirmPasswordReset(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const { request, status } = routes.confirmPasswordReset;
    const form = await readBody(c, request, storefrontBodyLimit);
    const { customer, token } = await resetting.confirmReset(services, form, {
      ...readVisit(c),
      address: limitKey(addresses.of(c)),
      origin: requestHeader(c, 'origin') ?? '',
    });
    services.sender.poke();
    const body = { customer: presentCustomer(customer) };
    return answerJson(c, body, status, sessionCookie(token));
  };
}
