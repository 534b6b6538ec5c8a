import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  checkingOutAs: 'Ordini come {name}',
  guestInstead: 'Ordina senza accedere',

  checkoutSignedOut: 'Hai effettuato l’uscita. Quello che hai scritto è ancora qui.',
  checkoutSignedOutElsewhere:
    'Hai effettuato l’uscita in un’altra scheda. Quello che hai scritto è ancora qui.',
  checkoutSessionEnded: 'La tua sessione è scaduta. Quello che hai scritto è ancora qui.',
  checkoutOtherCustomer:
    'In questo browser è stato usato un altro account: ora ordini come {name}.',
  checkoutGuestSignedIn: 'L’accesso è riuscito: ora ordini come {name}.',
  checkoutModeRequired:
    'Ora il negozio vende a chi ha un account. Quello che hai scritto è ancora qui: accedi per continuare.',
  checkoutModeGuest:
    'Ora il negozio vende senza account. Quello che hai scritto è ancora qui: continua con la tua e-mail.',
  checkoutModeOptional: 'Ora puoi ordinare con o senza account.',
  checkoutSignInFirst: 'Prima accedi, oppure ordina senza accedere. Poi invia il tuo ordine.',
  checkoutOffline:
    'Sei offline e il tuo ordine non è stato inviato. Non hai perso nulla: invialo di nuovo quando torna la connessione.',
  checkoutUnreachable:
    'Non siamo riusciti a raggiungere il negozio e il tuo ordine non è stato inviato. Non hai perso nulla: invialo di nuovo tra un momento.',
};

export default it;
