import type { Context, Handler } from 'hono';
import { accountRoutes } from '../../contract/account-routes.js';
import { emptyRequest } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';
import { readAddressForm } from '../account/address-form.js';
import * as book from '../account/addresses.js';
import { answer, answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { etag, readIfMatch } from '../http/version.js';
import type { Services } from '../services.js';
import { signedIn } from './access.js';
import { storefrontBodyLimit } from './body-limit.js';
import { readIdempotencyKey } from './opening.js';

export function listAddresses(services: Services): Handler {
  return async (c) => answerJson(c, await book.listAddresses(services, signedIn(c).customer.id));
}

export function createAddress(services: Services): Handler {
  return async (c) => {
    const { request, status } = accountRoutes.createAddress;
    const body = await book.createAddress(services, {
      customerId: signedIn(c).customer.id,
      idempotencyKey: readIdempotencyKey(c),
      form: await readBody(c, request, storefrontBodyLimit),
      present: (address) => JSON.stringify({ address }),
    });
    // What was answered before is answered again, with the version of then.
    const { address } = JSON.parse(body) as { address: Address };
    return answer(c, body, status, {
      'Content-Type': 'application/json',
      ...etag(address.version),
    });
  };
}

export function replaceAddress(services: Services): Handler {
  return async (c) => {
    const version = readIfMatch(c);
    const { request } = accountRoutes.replaceAddress;
    const form = await readBody(c, request, storefrontBodyLimit);
    const write = await readAddressForm(form, await services.shop.settings());
    const { customerId, id } = addressed(c);
    const address = await book.replaceAddress(services, customerId, { id, version }, write);
    return answerAddress(c, address);
  };
}

export function deleteAddress(services: Services): Handler {
  return async (c) => {
    const version = readIfMatch(c);
    const { customerId, id } = addressed(c);
    await book.deleteAddress(services, customerId, { id, version });
    return answer(c, null, accountRoutes.deleteAddress.status);
  };
}

export function restoreAddress(services: Services): Handler {
  return async (c) => {
    await readBody(c, emptyRequest, storefrontBodyLimit);
    const { customerId, id } = addressed(c);
    return answerAddress(c, await book.restoreAddress(services, customerId, id));
  };
}

export function chooseDefaultAddress(services: Services): Handler {
  return async (c) => {
    await readBody(c, emptyRequest, storefrontBodyLimit);
    const { customerId, id } = addressed(c);
    return answerJson(c, await book.chooseDefaultAddress(services, customerId, id));
  };
}

export function chooseBillingAddress({ customers }: Services): Handler {
  return async (c) => {
    await readBody(c, emptyRequest, storefrontBodyLimit);
    const { customerId, id } = addressed(c);
    return answerJson(c, await book.orRefused(customers.addresses.chooseBilling(customerId, id)));
  };
}

function addressed(c: Context): { customerId: string; id: string } {
  return { customerId: signedIn(c).customer.id, id: c.req.param('id') ?? '' };
}

function answerAddress(c: Context, address: Address): Response {
  return answerJson(c, { address }, 200, etag(address.version));
}
