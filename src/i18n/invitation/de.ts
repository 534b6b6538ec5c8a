import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  openingInvitation: 'Ihre Einladung wird geöffnet\u00a0…',
  invited: '{shop} lädt Sie ein',
  invitedHint:
    'Ihr Konto für {email} ist fast fertig. Prüfen Sie Ihre Angaben, und schon sind Sie dabei.',
  accept: 'Einladung annehmen',
  decline: 'Ablehnen',
};

export default de;
