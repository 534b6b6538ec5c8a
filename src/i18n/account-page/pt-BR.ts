import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  accountParts: 'Sua conta',
  hello: 'Olá, {name}',
  helloAgain: 'Olá',
  overview: 'Resumo',
  orders: 'Pedidos',
  addresses: 'Endereços',
  profile: 'Perfil',
  'orderCount.zero': 'Nenhum pedido ainda',
  'orderCount.one': 'Um pedido',
  'orderCount.many': '{count} de pedidos',
  'orderCount.other': '{count} pedidos',
  lastOrder: 'O último é {name}.',
  addressesHint: 'Para onde vão seus pedidos e quem recebe a nota.',
  noDefaultAddress: 'Adicione um e comprar fica mais rápido.',
};

export default ptBR;
