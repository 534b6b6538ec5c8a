import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  checkingOutAs: 'Comprando como {name}',
  guestInstead: 'Comprar sin iniciar sesión',

  checkoutSignedOut: 'Has cerrado la sesión. Lo que has escrito sigue aquí.',
  checkoutSignedOutElsewhere:
    'Has cerrado la sesión en otra pestaña. Lo que has escrito sigue aquí.',
  checkoutSessionEnded: 'Tu sesión ha terminado. Lo que has escrito sigue aquí.',
  checkoutOtherCustomer:
    'En este navegador se ha iniciado sesión con otra cuenta: ahora compras como {name}.',
  checkoutGuestSignedIn: 'Ahora tienes la sesión iniciada: compras como {name}.',
  checkoutModeRequired:
    'La tienda vende ahora a clientes con cuenta. Lo que has escrito sigue aquí: inicia sesión para continuar.',
  checkoutModeGuest:
    'La tienda vende ahora sin cuentas. Lo que has escrito sigue aquí: continúa con tu correo.',
  checkoutModeOptional: 'Ahora puedes comprar con cuenta o sin ella.',
  checkoutSignInFirst:
    'Inicia sesión primero, o compra sin iniciar sesión. Después, haz tu pedido.',
  checkoutOffline:
    'No tienes conexión y tu pedido no se ha enviado. No se ha perdido nada: hazlo de nuevo cuando la tengas.',
  checkoutUnreachable:
    'No hemos podido conectar con la tienda y tu pedido no se ha enviado. No se ha perdido nada: hazlo de nuevo en un momento.',
};

export default es;
