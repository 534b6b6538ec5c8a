const en = {
  declineTitle: 'Decline the invitation?',
  declineHint: 'You won’t get an account. {shop} can invite you again.',
  declineNow: 'Decline invitation',
  goBack: 'Go back',
  switchAccount: 'Sign out and go on',

  invitation_missing: 'Open the link in your invitation e-mail once more.',
  'invitation_missing.title': 'No invitation here',
  invitation_unknown:
    'Open it from the e-mail once more. If that doesn’t help, ask {shop} for a new invitation.',
  'invitation_unknown.title': 'This link doesn’t work',
  invitation_expired: 'Ask {shop} for a new one: it’s quickly sent.',
  'invitation_expired.title': 'This invitation has expired',
  invitation_used: 'Your account is ready for you.',
  'invitation_used.title': 'You’ve accepted this invitation',
  invitation_declined: 'Changed your mind? Ask {shop} to invite you again.',
  'invitation_declined.title': 'You’ve declined this invitation',
  invitation_replaced: 'Open the link in the newest e-mail from {shop}.',
  'invitation_replaced.title': 'There’s a newer invitation',
  wrong_account: 'This invitation is for another e-mail.',
} as const;

export default en;
