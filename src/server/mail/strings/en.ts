import type { Strings } from '../strings.js';

export const en: Strings = {
  signInCode: {
    subject: (shop) => `Your code to sign in to ${shop}`,
    intro: (shop) => `Enter this code to sign in to ${shop}:`,
    expiry: (time) => `It works once, for ${time}.`,
    ignore:
      "If you didn't ask for it, you can ignore this e-mail. Nobody can sign in without the code, so don't share it.",
  },
  registerCode: {
    subject: (shop) => `Your code to create an account at ${shop}`,
    intro: (shop) => `Enter this code to confirm your e-mail address at ${shop}:`,
    expiry: (time) => `It works once, for ${time}.`,
    ignore:
      "If you didn't ask for it, you can ignore this e-mail. No account is created without the code, so don't share it.",
  },
  resetCode: {
    subject: (shop) => `Your code to set a new password at ${shop}`,
    intro: (shop) => `Enter this code to set a new password at ${shop}:`,
    expiry: (time) => `It works once, for ${time}.`,
    ignore:
      "If you didn't ask for it, you can ignore this e-mail. Nobody can set a password without the code, so don't share it.",
  },
  changeEmailCode: {
    subject: (shop) => `Your code to use this e-mail address at ${shop}`,
    intro: (shop) => `Enter this code to use this e-mail address for your account at ${shop}:`,
    expiry: (time) => `It works once, for ${time}.`,
    ignore:
      "If you didn't ask for it, you can ignore this e-mail. Nothing changes without the code, so don't share it.",
  },
  claimOrdersCode: {
    subject: (shop) => `Your code to add your orders at ${shop} to your account`,
    intro: (shop) =>
      `Enter this code to add the orders that you placed at ${shop} with this e-mail address to your account:`,
    expiry: (time) => `It works once, for ${time}.`,
    ignore:
      "If you didn't ask for it, you can ignore this e-mail. Nobody sees your orders without the code, so don't share it.",
  },
  alreadyRegistered: {
    subject: (shop) => `You already have an account at ${shop}`,
    intro: (shop) =>
      `Somebody, probably you, asked to create an account at ${shop} with this e-mail address. You already have one, so you can simply sign in, with a code by e-mail if you don't remember the password.`,
    action: 'Sign in',
    ignore: "If it wasn't you, you can ignore this e-mail. Nothing has changed.",
  },
  emailInUse: {
    subject: (shop) => `You already have an account at ${shop}`,
    intro: (shop) =>
      `Somebody, probably you, asked to use this e-mail address for another account at ${shop}. You already have one with it, so you can simply sign in.`,
    action: 'Sign in',
    ignore: "If it wasn't you, you can ignore this e-mail. Nothing has changed.",
  },
  noAccount: {
    subject: (shop) => `No account with this e-mail address at ${shop}`,
    intro: (shop) =>
      `Somebody, probably you, asked to sign in to ${shop}, but there is no account with this e-mail address. Perhaps you used another one.`,
    resetIntro: (shop) =>
      `Somebody, probably you, asked for a new password at ${shop}, but there is no account with this e-mail address. Perhaps you used another one.`,
    action: 'Create an account',
    invitationOnly: 'The shop opens accounts for its customers itself. Ask it for an invitation.',
    ignore: "If it wasn't you, you can ignore this e-mail.",
  },
  invitation: {
    subject: (shop) => `${shop} invites you to your account`,
    intro: (shop) =>
      `${shop} has prepared an account for you. Open the link to see it, and to accept or decline.`,
    message: (shop) => `A message from ${shop}:`,
    action: 'See the invitation',
    expiry: (time) => `The link works for ${time}, and for you alone, so don't share it.`,
    ignore:
      "If you don't want an account, you can ignore this e-mail. No account is opened until you accept.",
  },
  welcome: {
    subject: (shop) => `Welcome to your account at ${shop}`,
    intro: (shop) =>
      `${shop} has opened an account for you with this e-mail address. Sign in with your password, or with a code by e-mail.`,
    action: 'Sign in',
    ignore: "If you don't want an account, tell the shop.",
  },
  passwordReset: {
    subject: (shop) => `Set a new password at ${shop}`,
    intro: (shop) =>
      `Somebody, probably you, asked for a new password for your account at ${shop}. Open the link to set one.`,
    action: 'Set a new password',
    expiry: (time) => `The link works once, for ${time}. It is for you alone, so don't share it.`,
    ignore: "If it wasn't you, you can ignore this e-mail. Nothing has changed.",
  },
  passwordChanged: {
    subject: (shop) => `Your password at ${shop} was changed`,
    intro: (shop) =>
      `A new password was set for your account at ${shop}, and all other devices were signed out.`,
    action: 'Sign in',
    ignore:
      "If it wasn't you, set a new password at once: on the sign-in page, say that you have forgotten it.",
  },
  passwordRemoved: {
    subject: (shop) => `Your password at ${shop} was removed`,
    intro: (shop) =>
      `Your account at ${shop} has no password any more, and all other devices were signed out. You sign in with a code by e-mail, or with a passkey.`,
    action: 'Sign in',
    ignore:
      "If it wasn't you, set a new password at once: on the sign-in page, say that you have forgotten it.",
  },
  passkeysLeft: {
    one: (count) =>
      `${count} passkey still signs in: if it isn't yours, remove it in your account.`,
    other: (count) =>
      `${count} passkeys still sign in: in your account, remove those that aren't yours.`,
    action: 'See your account',
  },
  emailChanged: {
    subject: (shop) => `The e-mail address of your account at ${shop} was changed`,
    intro: (shop, address) =>
      `From now on your account at ${shop} is known by ${address}, and no longer by the address that this e-mail went to. All other devices were signed out.`,
    ignore: "If it wasn't you, tell the shop at once.",
  },
  passkeyAdded: {
    subject: (shop) => `A passkey was added to your account at ${shop}`,
    intro: (shop, name) => `From now on the passkey “${name}” signs in to your account at ${shop}.`,
    action: 'See your account',
    ignore: "If it wasn't you, remove the passkey in your account, and set a new password.",
  },
  passkeyRemoved: {
    subject: (shop) => `A passkey was removed from your account at ${shop}`,
    intro: (shop, name) => `The passkey “${name}” no longer signs in to your account at ${shop}.`,
    action: 'See your account',
    ignore: "If it wasn't you, end the other devices in your account, and set a new password.",
  },
  deletionRequested: {
    subject: (shop) => `Your account at ${shop} will be deleted`,
    intro: (shop, date) =>
      `You asked for your account at ${shop} to be deleted. It will be, on ${date}.`,
    keep: 'Until then you can take it back: sign in, and choose to keep your account.',
    action: 'See your account',
    ignore: "If it wasn't you, keep your account, and set a new password.",
  },
};
