import {
  startAuthentication,
  WebAuthnAbortService,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { PasskeyAssertion, PasskeyChallenge } from '../../contract/passkeys.js';
import type { Desk } from './step.js';
import { explain, refuse, signIn } from './ways.js';

/** Milliseconds after which a challenge is replaced; it works for five minutes. */
const renewal = 4 * 60_000;

/** The browser is asked for one passkey at a time: until when in the autofill, as it is now. */
let offered: AbortSignal | undefined;

/** Asks for a passkey in the browser's own window. */
export async function usePasskey(desk: Desk): Promise<void> {
  const challenge = await challengeOf(desk);
  const passkey = await ask(challenge);
  try {
    if (passkey) await signIn(desk, 'passkey', { challengeId: challenge.challengeId, passkey });
    else await refuse(desk, desk.storefront.language.text('passkeyNotUsed'));
  } finally {
    // The window took the place of what the e-mail field offers.
    desk.attend();
  }
}

/**
 * Offers passkeys in the autofill of the e-mail field until `signal`, or until the browser is asked
 * for one elsewhere.
 */
export async function offerPasskeys(desk: Desk, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const challenge = await challengeOf(desk, signal);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(renewal)]);
    const passkey = await ask(challenge, limit);
    if (signal.aborted) return;
    if (passkey) {
      const request = { challengeId: challenge.challengeId, passkey };
      await signIn(desk, 'passkey', request).catch((error: unknown) => explain(desk, error));
    } else if (limit.aborted) {
      await visible(signal);
    } else {
      return;
    }
  }
}

async function challengeOf(desk: Desk, signal?: AbortSignal): Promise<PasskeyChallenge> {
  const { client } = await desk.storefront.account();
  return client.challengePasskey({ purpose: 'sign-in' }, signal);
}

/**
 * What the shopper chose: with a `limit` in the autofill, else in the browser's window. Undefined
 * where she chose none, had none, or the browser was asked for another: it doesn't tell which.
 */
async function ask(
  { options }: PasskeyChallenge,
  limit?: AbortSignal,
): Promise<PasskeyAssertion | undefined> {
  offered = limit;
  limit?.addEventListener('abort', () => {
    if (offered === limit) WebAuthnAbortService.cancelCeremony();
  });
  try {
    return (await startAuthentication({
      optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
      useBrowserAutofill: limit !== undefined,
      // It would look in the document alone, and for nothing else at the end of the attribute.
      verifyBrowserAutofillInput: false,
    })) as PasskeyAssertion;
  } catch {
    return undefined;
  }
}

/** A page that nobody looks at needs no fresh challenge. */
function visible(signal: AbortSignal): Promise<unknown> | undefined {
  if (document.visibilityState === 'visible') return undefined;
  return new Promise((done) => {
    document.addEventListener('visibilitychange', done, { once: true, signal });
    signal.addEventListener('abort', done, { once: true });
  });
}
