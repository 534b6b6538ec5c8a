import { checkoutIdentityResponse } from '../../contract/checkout.js';
import type { ErrorCode } from '../../contract/errors.js';
import { Refusal } from '../refusal.js';
import { FormPost, type FormBindings, type FormServer } from './post.js';

export type BuyerIdentity =
  | { kind: 'identified'; token: string }
  /** An error code of the storefront API: `sign_in_required` where the mode wants an account. */
  | { kind: 'refused'; code: ErrorCode; fields: Readonly<Record<string, string>> };

/**
 * Who is buying, for an order form that was posted without the token that `<customer-checkout>` puts
 * into it: the guest whose `email` and `acceptsMarketing` are in the form, else the signed-in customer.
 */
export async function identifyBuyer(
  server: FormServer,
  request: Request,
  bindings?: FormBindings,
): Promise<BuyerIdentity> {
  try {
    const post = await FormPost.read(server, request, bindings);
    const email = post.text('email').trim();
    const acceptsMarketing = post.has('acceptsMarketing');
    const body = post.has('email') ? { email, acceptsMarketing } : {};
    const answer = await post.call({ path: '/checkout/identity', body });
    const { token } = checkoutIdentityResponse.parse(answer.body);
    return { kind: 'identified', token };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', code: error.code, fields: error.fields ?? {} };
  }
}
