import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticatorTransport,
} from '@simplewebauthn/server';
import {
  COSEALG,
  decodeAttestationObject,
  decodeClientDataJSON,
  isoBase64URL,
} from '@simplewebauthn/server/helpers';
import type { PasskeyAssertion, PasskeyAttestation } from '../../contract/passkeys.js';

/** Milliseconds for which the browser waits for the shopper, and a challenge works. */
export const passkeyTime = 5 * 60_000;

/** What every browser's authenticators have, and Node verifies. */
const algorithms = [COSEALG.ES256, COSEALG.EdDSA, COSEALG.RS256];

/** Bytes, as WebAuthn has it; a longer one doesn't fit into PostgreSQL's index. */
const longestCredentialId = 1023;

/** Where a passkey is used: what it must have been signed for. */
export interface Ceremony {
  challenge: string;
  /** The page's. */
  origin: string;
  /** The domain that the passkey belongs to. */
  rpId: string;
}

/** The half of a passkey that the server keeps. */
export interface StoredKey {
  /** Base64url. */
  credentialId: string;
  /** COSE, base64url. */
  publicKey: string;
  counter: number;
}

export interface NewKey extends StoredKey {
  transports: string[];
  isSynced: boolean;
}

/** For `navigator.credentials.get()`: any passkey of the shop's that the shopper has. */
export async function signInOptions(rpId: string) {
  return generateAuthenticationOptions({
    rpID: rpId,
    allowCredentials: [],
    userVerification: 'required',
    timeout: passkeyTime,
  });
}

/** For `navigator.credentials.create()`: none beside one that she has on the same device. */
export async function addOptions(
  rpId: string,
  user: {
    shopName: string;
    /** Opaque, base64url: what the authenticator tells her accounts apart by. */
    handle: string;
    email: string;
    name: string;
    passkeys: readonly { credentialId: string; transports: string[] }[];
  },
) {
  return generateRegistrationOptions({
    rpID: rpId,
    rpName: user.shopName,
    userID: isoBase64URL.toBuffer(user.handle),
    userName: user.email,
    userDisplayName: user.name || user.email,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: user.passkeys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as AuthenticatorTransport[],
    })),
    supportedAlgorithmIDs: algorithms,
    timeout: passkeyTime,
  });
}

/** Null for anything but an assertion of this key for this ceremony, with the user verified. */
export async function verifyAssertion(
  { id, rawId, type, response }: PasskeyAssertion,
  key: StoredKey,
  { challenge, origin, rpId }: Ceremony,
): Promise<{ counter: number; isSynced: boolean } | null> {
  const { clientDataJSON, authenticatorData, signature } = response;
  return orNull(async () => {
    refuseFrames(clientDataJSON);
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId,
        type,
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      credential: {
        id: key.credentialId,
        publicKey: isoBase64URL.toBuffer(key.publicKey),
        counter: key.counter,
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    });
    const { newCounter: counter, credentialBackedUp: isSynced } = authenticationInfo;
    return verified ? { counter, isSynced } : null;
  });
}

/** Null for anything but a new key that was made in this ceremony, with the user verified. */
export async function verifyAttestation(
  { id, rawId, type, response }: PasskeyAttestation,
  { challenge, origin, rpId }: Ceremony,
): Promise<NewKey | null> {
  const { clientDataJSON, attestationObject, transports = [] } = response;
  return orNull(async () => {
    refuseFrames(clientDataJSON);
    refuseCertificates(attestationObject);
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId,
        type,
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    if (!verified) return null;
    const { credential, credentialBackedUp: isSynced } = registrationInfo;
    // The one that was signed may be another than the one that was sent.
    if (isoBase64URL.toBuffer(credential.id).length > longestCredentialId) return null;
    return {
      credentialId: credential.id,
      publicKey: isoBase64URL.fromBuffer(credential.publicKey),
      counter: credential.counter,
      transports,
      isSynced,
    };
  });
}

/** Another site may have put the shop's page into a frame. */
function refuseFrames(clientDataJSON: string): void {
  if (decodeClientDataJSON(clientDataJSON).crossOrigin) throw new Error('used in a foreign frame');
}

/**
 * Where no attestation is asked for, browsers send none, or the key's own signature. Certificates
 * would make the verification look up addresses that stand in them.
 */
function refuseCertificates(attestationObject: string): void {
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
  const format = attestation.get('fmt');
  const own = format === 'packed' && attestation.get('attStmt').get('x5c') === undefined;
  if (format !== 'none' && !own) throw new Error('attestation with certificates');
}

/** The library throws for each thing that is wrong, and nobody is told which it was. */
async function orNull<T>(verify: () => Promise<T | null>): Promise<T | null> {
  try {
    return await verify();
  } catch {
    return null;
  }
}
