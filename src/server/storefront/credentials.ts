import type { Handler } from 'hono';
import { accountRoutes } from '../../contract/account-routes.js';
import * as credentials from '../auth/credentials.js';
import { answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { limitKey, type ClientAddresses } from '../http/client-address.js';
import { sessionCookie } from '../http/cookie.js';
import type { Services } from '../services.js';
import { signedIn } from './access.js';
import { storefrontBodyLimit } from './body-limit.js';
import { presentCustomer } from './present.js';

export function changeEmail(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const { request, status } = accountRoutes.changeEmail;
    const proof = await readBody(c, request, storefrontBodyLimit);
    const address = limitKey(addresses.of(c));
    const customer = await credentials.changeEmail(services, proof, signedIn(c), address);
    services.sender.poke();
    return answerJson(c, { customer: presentCustomer(customer) }, status);
  };
}

export function changePassword(services: Services): Handler {
  return async (c) => {
    const { request, status } = accountRoutes.changePassword;
    const { password } = await readBody(c, request, storefrontBodyLimit);
    const changed = await credentials.changePassword(services, password, signedIn(c));
    services.sender.poke();
    const body = { customer: presentCustomer(changed.customer) };
    return answerJson(c, body, status, sessionCookie(changed.token));
  };
}
