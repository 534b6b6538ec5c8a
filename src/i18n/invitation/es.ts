import type { InvitationMessages } from '../messages.js';

const es: InvitationMessages = {
  openingInvitation: 'Abriendo tu invitación…',
  invited: '{shop} te invita',
  invitedHint: 'Tu cuenta para {email} está casi lista. Revisa tus datos y ya está.',
  accept: 'Aceptar invitación',
  decline: 'Rechazar',
};

export default es;
