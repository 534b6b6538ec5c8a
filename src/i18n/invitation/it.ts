import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  openingInvitation: 'Apriamo il tuo invito…',
  invited: '{shop} ti invita',
  invitedHint: 'Il tuo account per {email} è quasi pronto. Controlla i tuoi dati ed è fatta.',
  accept: 'Accetta l’invito',
  decline: 'Rifiuta',
};

export default it;
