import { startRegistration } from '@simplewebauthn/browser';
import type { PasskeyAttestation } from '../../contract/passkeys.js';

/** Why the browser has made no passkey; cancelling is nobody's fault. */
export type PasskeyFault = 'passkey_cancelled' | 'passkey_known' | 'passkey_failed';

type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** Has the browser make a passkey, or says why there is none. */
export async function makePasskey(
  options: Readonly<Record<string, unknown>>,
): Promise<PasskeyAttestation | PasskeyFault> {
  try {
    const made = await startRegistration({ optionsJSON: options as unknown as Options });
    return made as PasskeyAttestation;
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): PasskeyFault {
  const { name, code } = error as { name?: string; code?: string };
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'passkey_known';
  // Browsers say the same where she has cancelled and where nothing happened for long.
  if (name === 'NotAllowedError' || name === 'AbortError') return 'passkey_cancelled';
  console.error(error);
  return 'passkey_failed';
}
