import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  passkeyNotUsed: 'No se ha usado ninguna llave de acceso. Prueba otra vez o entra de otra forma.',
  invalid_passkey: 'Esta llave de acceso no sirve aquí. Entra de otra forma.',
};

export default es;
