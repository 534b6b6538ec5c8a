const en = {
  linkSent:
    'If there is an account with {email}, a link to set a new password is on its way. It works for an hour.',
  linkSentAgain: 'A new link is on its way.',
  sendLinkAgain: 'Send a new link',

  reset_unknown: 'Open it from the e-mail once more, or have a new one sent.',
  'reset_unknown.title': 'This link doesn’t work',
  reset_expired: 'Each link works once, for an hour, and only the newest. Have a new one sent.',
  'reset_expired.title': 'This link no longer works',

  password_reset_required:
    'The shop asks you to set a new password. For that you need a code from your mailbox.',
} as const;

export default en;
