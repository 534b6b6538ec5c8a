import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  accountParts: 'Tu cuenta',
  hello: 'Hola, {name}',
  helloAgain: 'Hola',
  overview: 'Resumen',
  orders: 'Pedidos',
  addresses: 'Direcciones',
  profile: 'Perfil',
  'orderCount.zero': 'Todavía no hay pedidos',
  'orderCount.one': 'Un pedido',
  'orderCount.many': '{count} de pedidos',
  'orderCount.other': '{count} pedidos',
  lastOrder: 'El último es {name}.',
  addressesHint: 'Adónde van tus pedidos y a nombre de quién va la factura.',
  noDefaultAddress: 'Añade una y comprarás más rápido.',
};

export default es;
