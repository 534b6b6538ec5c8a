const en = {
  passkeyNotUsed: 'No passkey was used. Try again, or sign in another way.',
  invalid_passkey: 'This passkey doesn’t work here. Sign in another way.',
} as const;

export default en;
