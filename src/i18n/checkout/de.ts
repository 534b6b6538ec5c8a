import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  checkingOutAs: 'Sie bestellen als {name}',
  guestInstead: 'Ohne Anmeldung bestellen',

  checkoutSignedOut: 'Sie sind abgemeldet. Ihre Eingaben sind noch da.',
  checkoutSignedOutElsewhere:
    'Sie haben sich in einem anderen Tab abgemeldet. Ihre Eingaben hier sind noch da.',
  checkoutSessionEnded:
    'Ihre Sitzung ist abgelaufen, deshalb sind Sie abgemeldet. Ihre Eingaben sind noch da.',
  checkoutOtherCustomer:
    'In diesem Browser wurde ein anderes Konto angemeldet: Sie bestellen jetzt als {name}.',
  checkoutGuestSignedIn: 'Sie sind jetzt angemeldet und bestellen als {name}.',
  checkoutModeRequired:
    'Der Shop verkauft jetzt nur mit Konto. Ihre Eingaben sind noch da: Melden Sie sich an, um fortzufahren.',
  checkoutModeGuest:
    'Der Shop verkauft jetzt ohne Konten. Ihre Eingaben sind noch da: Fahren Sie mit Ihrer E-Mail fort.',
  checkoutModeOptional: 'Sie können jetzt mit oder ohne Konto bestellen.',
  checkoutSignInFirst:
    'Melden Sie sich zuerst an oder bestellen Sie ohne Anmeldung. Schicken Sie Ihre Bestellung danach ab.',
  checkoutOffline:
    'Sie sind offline, Ihre Bestellung wurde nicht gesendet. Nichts geht verloren: Schicken Sie sie erneut ab, sobald Sie wieder verbunden sind.',
  checkoutUnreachable:
    'Wir haben den Shop nicht erreicht, Ihre Bestellung wurde nicht gesendet. Nichts geht verloren: Schicken Sie sie gleich noch einmal ab.',
};

export default de;
