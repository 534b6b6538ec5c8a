import type {
  CheckoutIdentity,
  CheckoutIdentityRequest,
  CheckoutIdentityResponse,
} from '../../contract/checkout.js';
import { parseEmail } from '../customers/index.js';
import { invalidFields, Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { allowsGuests } from '../shop/modes.js';
import { readRecent } from './recent.js';
import type { SessionRead } from './sessions.js';

/** Who is buying, signed for the checkout backend: the one place where the mode lets a guest through. */
export async function identify(
  services: Services,
  request: CheckoutIdentityRequest,
  token: string | null,
): Promise<CheckoutIdentityResponse> {
  const session = await readRecent(services, token);
  const identity = identityOf(request, session);
  return { ...(await services.tokens.sign(identity, session.mode)), identity };
}

function identityOf(
  request: CheckoutIdentityRequest,
  { mode, customer }: SessionRead,
): CheckoutIdentity {
  const asGuest = request.email !== undefined || request.acceptsMarketing !== undefined;
  if (customer && !asGuest) {
    const { id: customerId, email, firstName, lastName, acceptsMarketing } = customer;
    return { kind: 'customer', customerId, email, firstName, lastName, acceptsMarketing };
  }
  if (!allowsGuests(mode)) throw new Refusal('sign_in_required');
  if (request.email === undefined) throw invalidFields({ email: 'required' });
  const email = parseEmail(request.email);
  if (!email) throw invalidFields({ email: 'invalid' });
  return {
    kind: 'guest',
    email: email.address,
    acceptsMarketing: request.acceptsMarketing ?? false,
  };
}
