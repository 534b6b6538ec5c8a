import type { PasskeyAssertion } from '../../contract/passkeys.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import type { SignedIn, SignInContext } from './sign-in.js';

export async function byPasskey(
  _services: Services,
  _request: { challengeId: string; passkey: PasskeyAssertion },
  _context: SignInContext,
): Promise<SignedIn> {
  throw new Refusal('invalid_passkey');
}
