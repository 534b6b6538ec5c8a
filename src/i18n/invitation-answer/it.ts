import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  declineTitle: 'Rifiutare l’invito?',
  declineHint: 'Non avrai un account. {shop} può invitarti di nuovo.',
  declineNow: 'Rifiuta l’invito',
  goBack: 'Torna indietro',
  switchAccount: 'Esci e continua',

  invitation_missing: 'Apri di nuovo il link nell’e-mail di invito.',
  'invitation_missing.title': 'Qui non c’è nessun invito',
  invitation_unknown:
    'Aprilo di nuovo dall’e-mail. Se non basta, {shop} può inviarti un nuovo invito.',
  'invitation_unknown.title': 'Questo link non funziona',
  invitation_expired: '{shop} può inviartene uno nuovo in un attimo.',
  'invitation_expired.title': 'Questo invito è scaduto',
  invitation_used: 'Il tuo account è pronto.',
  'invitation_used.title': 'Hai accettato questo invito',
  invitation_declined: 'Hai cambiato idea? {shop} può invitarti di nuovo.',
  'invitation_declined.title': 'Hai rifiutato questo invito',
  invitation_replaced: 'Apri il link nell’invito più recente. Mittente: {shop}.',
  'invitation_replaced.title': 'C’è un invito più recente',
  wrong_account: 'Questo invito è per un’altra e-mail.',
};

export default it;
