import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  declineTitle: 'Refuser l’invitation\u202f?',
  declineHint: 'Vous n’aurez pas de compte. {shop} peut vous inviter à nouveau.',
  declineNow: 'Refuser l’invitation',
  goBack: 'Revenir',
  switchAccount: 'Se déconnecter et continuer',

  invitation_missing: 'Ouvrez à nouveau le lien de votre e-mail d’invitation.',
  'invitation_missing.title': 'Pas d’invitation ici',
  invitation_unknown:
    'Ouvrez-le à nouveau depuis l’e-mail. Si cela n’aide pas, {shop} peut vous envoyer une nouvelle invitation.',
  'invitation_unknown.title': 'Ce lien ne fonctionne pas',
  invitation_expired: '{shop} peut vous en envoyer une nouvelle, c’est rapide.',
  'invitation_expired.title': 'Cette invitation a expiré',
  invitation_used: 'Votre compte est prêt.',
  'invitation_used.title': 'Vous avez accepté cette invitation',
  invitation_declined: 'Vous avez changé d’avis\u202f? {shop} peut vous inviter à nouveau.',
  'invitation_declined.title': 'Vous avez refusé cette invitation',
  invitation_replaced: 'Ouvrez le lien de l’e-mail le plus récent de {shop}.',
  'invitation_replaced.title': 'Il y a une invitation plus récente',
  wrong_account: 'Cette invitation est destinée à un autre e-mail.',
};

export default fr;
