import type { Translation } from '../messages.js';
import type en from './en.js';

const es: Translation<typeof en> = {
  noOrders: 'Aquí verás tus pedidos, con su estado y su total.',
  startShopping: 'Ir a la tienda',
  moreOrders: 'Ver más pedidos',
  andMore: 'y {count} más',
  itemCount: '{count} × {title}',

  'order.pending': 'Pago pendiente',
  'order.authorized': 'Pago autorizado',
  'order.paid': 'Pagado',
  'order.partially_refunded': 'Reembolsado en parte',
  'order.refunded': 'Reembolsado',
  'order.voided': 'Pago anulado',
  'order.unfulfilled': 'En preparación',
  'order.partially_fulfilled': 'Enviado en parte',
  'order.fulfilled': 'Enviado',
  'order.delivered': 'Entregado',
  'order.returned': 'Devuelto',
  'order.cancelled': 'Cancelado',

  orderedAsGuest: '¿Compraste sin entrar en tu cuenta?',
  findOrders: 'Buscar esos pedidos',
  findOrdersHint:
    'Escribe el correo electrónico con el que compraste. Enviaremos un código a esa dirección.',
  sendCode: 'Enviar código',
  'claimed.zero': 'No hay más pedidos con este correo.',
  'claimed.one': 'Se ha añadido un pedido a tu cuenta.',
  'claimed.many': 'Se han añadido {count} de pedidos a tu cuenta.',
  'claimed.other': 'Se han añadido {count} pedidos a tu cuenta.',
};

export default es;
