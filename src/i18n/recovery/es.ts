import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  linkSent:
    'Si hay una cuenta con {email}, un enlace para elegir una contraseña nueva está en camino. Funciona durante una hora.',
  linkSentAgain: 'Hay un enlace nuevo en camino.',
  sendLinkAgain: 'Enviar un enlace nuevo',

  reset_unknown: 'Ábrelo otra vez desde el correo, o pide uno nuevo.',
  'reset_unknown.title': 'Este enlace no funciona',
  reset_expired: 'Cada enlace sirve una vez, durante una hora, y solo el último. Pide uno nuevo.',
  'reset_expired.title': 'Este enlace ya no funciona',

  password_reset_required:
    'La tienda te pide una contraseña nueva. Para elegirla necesitas un código de tu correo.',
};

export default es;
