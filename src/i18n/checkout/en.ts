const en = {
  checkingOutAs: 'Checking out as {name}',
  guestInstead: 'Check out without signing in',

  checkoutSignedOut: 'You’re signed out. What you typed is still here.',
  checkoutSignedOutElsewhere: 'You signed out in another tab. What you typed here is still here.',
  checkoutSessionEnded:
    'Your session has ended, so you’re signed out. What you typed is still here.',
  checkoutOtherCustomer:
    'Another account was signed in to in this browser: you’re checking out as {name} now.',
  checkoutGuestSignedIn: 'You’re signed in now, so you’re checking out as {name}.',
  checkoutModeRequired:
    'The shop now sells to customers with an account. What you typed is still here: sign in to go on.',
  checkoutModeGuest:
    'The shop now sells without accounts. What you typed is still here: go on with your e-mail.',
  checkoutModeOptional: 'You can check out with or without an account now.',
  checkoutSignInFirst: 'Sign in first, or check out without signing in. Then place your order.',
  checkoutOffline:
    'You’re offline, so your order wasn’t sent. Nothing is lost: place it again when you’re connected.',
  checkoutUnreachable:
    'We couldn’t reach the shop, so your order wasn’t sent. Nothing is lost: place it again in a moment.',
} as const;

export default en;
