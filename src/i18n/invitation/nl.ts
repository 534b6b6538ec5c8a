import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  openingInvitation: 'Je uitnodiging wordt geopend…',
  invited: '{shop} nodigt je uit',
  invitedHint: 'Je account voor {email} is bijna klaar. Controleer je gegevens en je bent er.',
  accept: 'Uitnodiging accepteren',
  decline: 'Afslaan',
};

export default nl;
