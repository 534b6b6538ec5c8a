import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  openingInvitation: 'Abriendo tu invitación…',
  invited: '{shop} te invita',
  invitedHint: 'Tu cuenta para {email} está casi lista. Revisa tus datos y ya está.',
  accept: 'Aceptar invitación',
  decline: 'Rechazar',
};

export default es;
