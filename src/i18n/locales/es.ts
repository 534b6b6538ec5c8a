import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  email: 'Correo electrónico',
  password: 'Contraseña',
  showPassword: 'Mostrar contraseña',
  firstName: 'Nombre',
  lastName: 'Apellidos',
  company: 'Empresa',
  phone: 'Teléfono',
  optional: '{label} (opcional)',
  choose: 'Elige',
  change: 'Cambiar',
  retry: 'Intentar de nuevo',

  signIn: 'Iniciar sesión',
  signOut: 'Cerrar sesión',
  createAccount: 'Crear cuenta',
  account: 'Cuenta',
  signedInAs: 'Has iniciado sesión como {name}',
  toAccount: 'Ir a tu cuenta',
  emailMeCode: 'Enviarme un código',
  usePassword: 'Usar contraseña',
  usePasskey: 'Usar llave de acceso',
  forgotPassword: '¿Has olvidado la contraseña?',
  newHere: '¿Primera vez aquí?',
  invitedOnly: '{shop} crea las cuentas. ¿Aún no tienes una? Pide una invitación a la tienda.',
  noAccounts: 'No necesitas cuenta: {shop} vende sin cuentas.',
  theShop: 'la tienda',

  haveAccount: '¿Ya tienes una cuenta?',
  passwordHint:
    'Al menos {count} caracteres. Si la dejas vacía, te enviaremos un código cada vez que inicies sesión.',
  phoneHint: 'Con prefijo de país, por ejemplo +34 600 123 456',
  acceptsMarketing: 'Enviarme novedades y ofertas por correo',
  registrationClosed:
    '{shop} invita a sus clientes. Pide una invitación a la tienda para tener una cuenta.',

  checkEmail: 'Revisa tu correo',
  codeSent: 'Hemos enviado un código a {email}. Funciona durante 10 minutos.',
  code: 'Código de seis cifras',
  confirm: 'Confirmar',
  sendAgain: 'Enviar un código nuevo',
  sentAgain: 'Hay un código nuevo en camino.',
  changeEmail: 'Usar otro correo',

  contact: 'Contacto',
  continueAsGuest: 'Continuar',
  gate: 'Inicia sesión para comprar',
  gateHint: '{shop} vende a clientes con cuenta.',

  'field.required': 'Rellena este campo.',
  'field.required.email': 'Escribe tu correo electrónico.',
  'field.required.password': 'Escribe tu contraseña.',
  'field.required.code': 'Escribe las seis cifras del correo.',
  'field.required.checkbox': 'Marca esta casilla para continuar.',
  'field.invalid': 'Revisa esto: hay algo que no cuadra.',
  'field.invalid.email': 'Escribe un correo como nombre@ejemplo.com.',
  'field.invalid.phone': 'Escribe el número con su prefijo de país, por ejemplo +34 600 123 456.',
  'field.invalid.code': 'Escribe las seis cifras del correo.',
  'field.too_short': 'Es demasiado corto.',
  'field.too_short.password': 'Usa al menos 15 caracteres. Van bien unas palabras sin relación.',
  'field.too_long': 'Es demasiado largo. Acórtalo.',
  'field.too_common.password':
    'Esta contraseña es fácil de adivinar. Van mejor unas palabras sin relación.',
  'field.taken.phone': 'Este número es de otra cuenta. Usa otro o déjalo vacío.',

  invalid_credentials:
    'El correo y la contraseña no coinciden. Inténtalo de nuevo o pide un código por correo.',
  invalid_code: 'Ese código no es correcto. Mira el correo más reciente e inténtalo de nuevo.',
  code_expired: 'Ese código ya no funciona. Pide uno nuevo.',
  email_taken: 'Ya tienes una cuenta con este correo. Inicia sesión.',
  phone_taken: 'Este número es de otra cuenta. Usa otro o déjalo vacío.',
  accounts_disabled: 'Ahora mismo esta tienda vende sin cuentas.',
  registration_closed: 'Esta tienda invita a sus clientes. Pide una invitación a la tienda.',
  sign_in_required: 'Inicia sesión para continuar.',
  rate_limited: 'Demasiados intentos. Espera {minutes} e inténtalo de nuevo.',
  offline: 'No tienes conexión. No se ha perdido nada: inténtalo cuando vuelvas a tenerla.',
  network: 'No hemos podido conectar con la tienda. No se ha perdido nada: inténtalo de nuevo.',
  timeout: 'La tienda ha tardado demasiado. No se ha perdido nada: inténtalo de nuevo.',
  failed: 'Algo ha fallado por nuestra parte. No se ha perdido nada: inténtalo en un momento.',
};

export default es;
