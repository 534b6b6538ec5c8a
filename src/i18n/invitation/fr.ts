import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  openingInvitation: 'Ouverture de votre invitation…',
  invited: '{shop} vous invite',
  invitedHint:
    'Votre compte pour {email} est presque prêt. Vérifiez vos informations, et c’est fait.',
  accept: 'Accepter l’invitation',
  decline: 'Refuser',
};

export default fr;
