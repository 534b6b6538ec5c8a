const en = {
  openingReset: 'Opening your link…',
  resetTitle: 'Set a new password',
  resetHint: 'It takes effect at once, and your other devices are signed out.',
  resetOfOther: 'You’re signed in as {name}. This sets the password of {email}.',
  resetPassword: 'New password',
  resetPasswordHint: 'At least {count} characters. A few unrelated words work well.',
  saveAndSignIn: 'Save and sign in',

  requestLink: 'We’ll e-mail you a link to set a new one.',
  sendLink: 'E-mail me a link',
  rememberedIt: 'Remembered it?',
} as const;

export default en;
