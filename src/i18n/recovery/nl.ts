import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  linkSent:
    'Als er een account met {email} is, is er een link onderweg om een nieuw wachtwoord in te stellen. Die werkt een uur.',
  linkSentAgain: 'Er is een nieuwe link onderweg.',
  sendLinkAgain: 'Nieuwe link sturen',

  reset_unknown: 'Open hem nog eens vanuit de e-mail of laat een nieuwe sturen.',
  'reset_unknown.title': 'Deze link werkt niet',
  reset_expired:
    'Elke link werkt één keer, een uur lang, en alleen de nieuwste. Laat een nieuwe sturen.',
  'reset_expired.title': 'Deze link werkt niet meer',

  password_reset_required:
    'De winkel vraagt je een nieuw wachtwoord in te stellen. Daarvoor heb je een code uit je mailbox nodig.',
};

export default nl;
