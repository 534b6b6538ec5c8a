import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  declineTitle: '¿Rechazar la invitación?',
  declineHint: 'No tendrás cuenta. {shop} puede invitarte de nuevo.',
  declineNow: 'Rechazar invitación',
  goBack: 'Volver',
  switchAccount: 'Cerrar sesión y seguir',

  invitation_missing: 'Abre otra vez el enlace del correo de invitación.',
  'invitation_missing.title': 'Aquí no hay ninguna invitación',
  invitation_unknown:
    'Ábrelo otra vez desde el correo. Si no funciona, pide una invitación nueva a {shop}.',
  'invitation_unknown.title': 'Este enlace no funciona',
  invitation_expired: 'Pide una nueva a {shop}: se envía enseguida.',
  'invitation_expired.title': 'Esta invitación ha caducado',
  invitation_used: 'Tu cuenta te espera.',
  'invitation_used.title': 'Ya has aceptado esta invitación',
  invitation_declined: '¿Has cambiado de idea? Pide a {shop} que te invite de nuevo.',
  'invitation_declined.title': 'Has rechazado esta invitación',
  invitation_replaced: 'Abre el enlace del correo más reciente de {shop}.',
  'invitation_replaced.title': 'Hay una invitación más nueva',
  wrong_account: 'Esta invitación es para otro correo.',
};

export default es;
