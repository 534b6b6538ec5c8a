const en = {
  openingInvitation: 'Opening your invitation…',
  invited: '{shop} invites you',
  invitedHint: 'Your account for {email} is almost ready. Check your details and you’re in.',
  accept: 'Accept invitation',
  decline: 'Decline',
} as const;

export default en;
