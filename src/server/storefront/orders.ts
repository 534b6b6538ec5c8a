import type { Handler } from 'hono';
import { accountRoutes } from '../../contract/account-routes.js';
import * as orders from '../account/orders.js';
import { answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { limitKey, type ClientAddresses } from '../http/client-address.js';
import type { Services } from '../services.js';
import { signedIn } from './access.js';
import { storefrontBodyLimit } from './body-limit.js';

export function listOrders(services: Services): Handler {
  return async (c) => {
    const cursor = c.req.query('cursor') ?? null;
    const page = await orders.listOrders(services, signedIn(c).customer.id, cursor);
    return answerJson(c, page, accountRoutes.listOrders.status);
  };
}

export function claimOrders(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const { request, status } = accountRoutes.claimOrders;
    const claim = await readBody(c, request, storefrontBodyLimit);
    const address = limitKey(addresses.of(c));
    const { id } = signedIn(c).customer;
    const claimed = await orders.claimOrders(services, id, claim, address);
    return answerJson(c, { claimed }, status);
  };
}
