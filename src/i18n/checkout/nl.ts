import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  checkingOutAs: 'Je bestelt als {name}',
  guestInstead: 'Bestellen zonder inloggen',

  checkoutSignedOut: 'Je bent uitgelogd. Wat je hebt getypt, staat er nog.',
  checkoutSignedOutElsewhere:
    'Je bent uitgelogd in een ander tabblad. Wat je hier hebt getypt, staat er nog.',
  checkoutSessionEnded:
    'Je sessie is verlopen, dus je bent uitgelogd. Wat je hebt getypt, staat er nog.',
  checkoutOtherCustomer:
    'In deze browser is met een ander account ingelogd: je bestelt nu als {name}.',
  checkoutGuestSignedIn: 'Je bent nu ingelogd en bestelt als {name}.',
  checkoutModeRequired:
    'De winkel verkoopt nu aan klanten met een account. Wat je hebt getypt, staat er nog: log in om door te gaan.',
  checkoutModeGuest:
    'De winkel verkoopt nu zonder accounts. Wat je hebt getypt, staat er nog: ga door met je e-mailadres.',
  checkoutModeOptional: 'Je kunt nu met of zonder account bestellen.',
  checkoutSignInFirst: 'Log eerst in of bestel zonder inloggen. Plaats daarna je bestelling.',
  checkoutOffline:
    'Je bent offline, dus je bestelling is niet verstuurd. Er is niets verloren: plaats hem opnieuw als je weer verbinding hebt.',
  checkoutUnreachable:
    'We konden de winkel niet bereiken, dus je bestelling is niet verstuurd. Er is niets verloren: plaats hem zo opnieuw.',
};

export default nl;
