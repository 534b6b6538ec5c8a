import * as z from 'zod/mini';
import { id, instant, requiredLine } from './text.js';

/** What the browser's `navigator.credentials` gave, as `toJSON()` writes it. */
const base64url = z.string().check(z.maxLength(12_000), z.regex(/^[\w-]+$/));
/** At most 1023 bytes, as WebAuthn has it. */
const credentialId = z.string().check(z.maxLength(1364), z.regex(/^[\w-]+$/));
const credential = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  authenticatorAttachment: z.optional(z.nullable(z.string())),
};

/** Proves that the shopper holds one of the account's passkeys. */
export const passkeyAssertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: z.optional(z.nullable(base64url)),
  }),
});
export type PasskeyAssertion = z.infer<typeof passkeyAssertion>;

/** A passkey that was just made. */
export const passkeyAttestation = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.optional(z.array(z.string().check(z.maxLength(32))).check(z.maxLength(10))),
  }),
});
export type PasskeyAttestation = z.infer<typeof passkeyAttestation>;

export const passkeyChallengeRequest = z.strictObject({ purpose: z.enum(['sign-in', 'add']) });
export type PasskeyChallengeRequest = z.infer<typeof passkeyChallengeRequest>;

/** Works once, for five minutes; `options` are for `navigator.credentials`, in its JSON form. */
export const passkeyChallenge = z.object({
  challengeId: id,
  options: z.record(z.string(), z.unknown()),
  expiresAt: instant,
});
export type PasskeyChallenge = z.infer<typeof passkeyChallenge>;

export const passkey = z.object({
  id,
  name: z.string(),
  /** Kept by the passkey's provider beyond the one device. */
  isSynced: z.boolean(),
  createdAt: instant,
  lastUsedAt: z.nullable(instant),
});
export type Passkey = z.infer<typeof passkey>;

export const passkeysResponse = z.object({ passkeys: z.array(passkey) });
export const passkeyResponse = z.object({ passkey });

const name = requiredLine(100);

export const newPasskey = z.strictObject({ challengeId: id, name, credential: passkeyAttestation });
export type NewPasskey = z.infer<typeof newPasskey>;

export const passkeyName = z.strictObject({ name });
export type PasskeyName = z.infer<typeof passkeyName>;
