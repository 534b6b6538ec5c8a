import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  noOrders: 'Seus pedidos aparecerão aqui, com situação e total.',
  startShopping: 'Começar a comprar',
  moreOrders: 'Mostrar mais pedidos',
  andMore: 'e mais {count}',
  itemCount: '{count} × {title}',

  'order.pending': 'Pagamento pendente',
  'order.authorized': 'Pagamento autorizado',
  'order.paid': 'Pago',
  'order.partially_refunded': 'Reembolsado em parte',
  'order.refunded': 'Reembolsado',
  'order.voided': 'Pagamento cancelado',
  'order.unfulfilled': 'Em preparação',
  'order.partially_fulfilled': 'Enviado em parte',
  'order.fulfilled': 'Enviado',
  'order.delivered': 'Entregue',
  'order.returned': 'Devolvido',
  'order.cancelled': 'Cancelado',

  orderedAsGuest: 'Comprou sem entrar na conta?',
  findOrders: 'Encontrar esses pedidos',
  findOrdersHint: 'Digite o e-mail que você usou na compra. Enviaremos um código para ele.',
  sendCode: 'Enviar código',
  'claimed.zero': 'Não encontramos outros pedidos com este e-mail.',
  'claimed.one': 'Um pedido foi adicionado à sua conta.',
  'claimed.many': '{count} de pedidos foram adicionados à sua conta.',
  'claimed.other': '{count} pedidos foram adicionados à sua conta.',
};

export default ptBR;
