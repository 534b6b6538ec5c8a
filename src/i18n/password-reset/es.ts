import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  openingReset: 'Abriendo tu enlace…',
  resetTitle: 'Elige una contraseña nueva',
  resetHint: 'Vale desde ahora mismo, y se cierra la sesión en tus otros dispositivos.',
  resetOfOther: 'Has iniciado sesión como {name}. Esta contraseña será la de {email}.',
  resetPassword: 'Contraseña nueva',
  resetPasswordHint: 'Al menos {count} caracteres. Van bien unas palabras sin relación.',
  saveAndSignIn: 'Guardar e iniciar sesión',

  requestLink: 'Te enviaremos por correo un enlace para elegir una nueva.',
  sendLink: 'Enviarme un enlace',
  rememberedIt: '¿Te has acordado?',
};

export default es;
