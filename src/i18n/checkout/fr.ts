import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  checkingOutAs: 'Commande au nom de {name}',
  guestInstead: 'Commander sans se connecter',

  checkoutSignedOut: 'Vous n’êtes plus en ligne sur votre compte. Votre saisie est toujours là.',
  checkoutSignedOutElsewhere:
    'Vous avez quitté votre compte dans un autre onglet. Votre saisie est toujours là.',
  checkoutSessionEnded: 'Votre session a expiré. Votre saisie est toujours là.',
  checkoutOtherCustomer:
    'Un autre compte est maintenant ouvert dans ce navigateur\u00a0: vous commandez au nom de {name}.',
  checkoutGuestSignedIn: 'Votre compte est ouvert\u00a0: vous commandez au nom de {name}.',
  checkoutModeRequired:
    'La boutique vend désormais avec un compte. Votre saisie est toujours là\u00a0: connectez-vous pour continuer.',
  checkoutModeGuest:
    'La boutique vend désormais sans comptes. Votre saisie est toujours là\u00a0: continuez avec votre e-mail.',
  checkoutModeOptional: 'Vous pouvez maintenant commander avec ou sans compte.',
  checkoutSignInFirst:
    'Connectez-vous d’abord, ou commandez sans vous connecter. Passez ensuite votre commande.',
  checkoutOffline:
    'Vous êtes hors ligne\u00a0: votre commande n’a pas été envoyée. Rien n’est perdu\u00a0: repassez-la une fois la connexion rétablie.',
  checkoutUnreachable:
    'Nous n’avons pas pu joindre la boutique\u00a0: votre commande n’a pas été envoyée. Rien n’est perdu\u00a0: repassez-la dans un instant.',
};

export default fr;
