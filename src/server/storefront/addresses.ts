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
    const body = await book.createAddress(services, signedIn(c), {
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
    const address = await book.replaceAddress(
      services,
      signedIn(c),
      { id: idOf(c), version },
      write,
    );
    return answerAddress(c, address);
  };
}

export function deleteAddress(services: Services): Handler {
  return async (c) => {
    const version = readIfMatch(c);
    await book.deleteAddress(services, signedIn(c), { id: idOf(c), version });
    return answer(c, null, accountRoutes.deleteAddress.status);
  };
}

export function restoreAddress(services: Services): Handler {
  return async (c) => {
    await readBody(c, emptyRequest, storefrontBodyLimit);
    return answerAddress(c, await book.restoreAddress(services, signedIn(c), idOf(c)));
  };
}

export function chooseDefaultAddress(services: Services): Handler {
  return async (c) => {
    await readBody(c, emptyRequest, storefrontBodyLimit);
    return answerJson(c, await book.chooseDefaultAddress(services, signedIn(c), idOf(c)));
  };
}

export function chooseBillingAddress({ customers }: Services): Handler {
  return async (c) => {
    await readBody(c, emptyRequest, storefrontBodyLimit);
    const { id: customerId } = signedIn(c).customer;
    const chosen = customers.addresses.chooseBilling(customerId, idOf(c));
    return answerJson(c, await book.orRefused(chosen));
  };
}

function idOf(c: Context): string {
  return c.req.param('id') ?? '';
}

function answerAddress(c: Context, address: Address): Response {
  return answerJson(c, { address }, 200, etag(address.version));
}
