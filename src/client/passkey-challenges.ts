import type { PasskeyChallenge, PasskeyChallengeRequest } from '../contract/passkeys.js';
import { routes } from '../contract/routes.js';
import { send, type Transport } from './transport.js';

/** What a passkey has to sign; works once, for five minutes. */
export function challengePasskey(
  transport: Transport,
  request: PasskeyChallengeRequest,
  signal?: AbortSignal,
): Promise<PasskeyChallenge> {
  return send(transport, routes.challengePasskey, request, { signal });
}
