import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  openingInvitation: 'Abrindo seu convite…',
  invited: '{shop} convida você',
  invitedHint: 'Sua conta para {email} está quase pronta. Confira seus dados e pronto.',
  accept: 'Aceitar convite',
  decline: 'Recusar',
};

export default ptBR;
