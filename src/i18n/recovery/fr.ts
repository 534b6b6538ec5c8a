import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  linkSent:
    'S’il existe un compte avec {email}, un lien pour choisir un nouveau mot de passe est en route. Il est valable une heure.',
  linkSentAgain: 'Un nouveau lien est en route.',
  sendLinkAgain: 'Envoyer un nouveau lien',

  reset_unknown: 'Ouvrez-le à nouveau depuis l’e-mail, ou demandez-en un nouveau.',
  'reset_unknown.title': 'Ce lien ne fonctionne pas',
  reset_expired:
    'Chaque lien sert une fois, pendant une heure, et seul le plus récent est valable. Demandez-en un nouveau.',
  'reset_expired.title': 'Ce lien n’est plus valable',

  password_reset_required:
    'La boutique vous demande de choisir un nouveau mot de passe. Il vous faut pour cela un code reçu par e-mail.',
};

export default fr;
