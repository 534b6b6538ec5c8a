import type { Handler } from 'hono';
import { accountRoutes } from '../../contract/account-routes.js';
import { requestDeletion } from '../account/deletion.js';
import { exportCustomer as collect } from '../account/export.js';
import * as account from '../account/profile.js';
import { answer, answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { limitKey, type ClientAddresses } from '../http/client-address.js';
import type { Services } from '../services.js';
import { signedIn } from './access.js';
import { storefrontBodyLimit } from './body-limit.js';
import { presentCustomer } from './present.js';

export function readProfile(services: Services): Handler {
  return async (c) => answerJson(c, await account.readProfile(services, signedIn(c).customer));
}

export function changeProfile(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const { request, status } = accountRoutes.changeProfile;
    const changes = await readBody(c, request, storefrontBodyLimit);
    const network = limitKey(addresses.of(c));
    const customer = await account.changeProfile(services, signedIn(c), changes, network);
    return answerJson(c, { customer: presentCustomer(customer) }, status);
  };
}

export function exportCustomer(services: Services): Handler {
  return async (c) =>
    answerJson(c, await collect(services, signedIn(c)), accountRoutes.exportCustomer.status, {
      'Content-Disposition': 'attachment; filename="account.json"',
    });
}

export function deleteCustomer(services: Services): Handler {
  return async (c) => {
    const { customer, token } = signedIn(c);
    const deletesAt = await requestDeletion(services, customer, token);
    services.sender.poke();
    const body = { deletesAt: new Date(deletesAt).toISOString() };
    return answerJson(c, body, accountRoutes.deleteCustomer.status);
  };
}

export function keepCustomer({ customers }: Services): Handler {
  return async (c) => {
    await customers.cancelDeletion(signedIn(c).customer.id);
    return answer(c, null, accountRoutes.keepCustomer.status);
  };
}
