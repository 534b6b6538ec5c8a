import type { CheckoutIdentityRequest, CheckoutIdentityResponse } from '../contract/checkout.js';
import { routes } from '../contract/routes.js';
import { send, type Transport } from './transport.js';

/** A token of two minutes for the checkout backend: of a guest, or with `{}` of the signed-in customer. */
export function identifyForCheckout(
  transport: Transport,
  request: CheckoutIdentityRequest,
  signal?: AbortSignal,
): Promise<CheckoutIdentityResponse> {
  return send(transport, routes.identifyForCheckout, request, { signal });
}
