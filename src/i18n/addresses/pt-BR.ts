import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  addresses: 'Endereços',
  addAddress: 'Adicionar um endereço',
  noAddresses: 'Nenhum endereço ainda',
  noAddressesHint: 'Guarde um aqui e a compra se preenche sozinha.',
  defaultAddress: 'Padrão',
  billingAddress: 'Cobrança',
  makeDefault: 'Tornar padrão',
  useForInvoices: 'Usar para notas',
  actionOn: '{action}, {address}',
  filterAddresses: 'Filtrar endereços',
  'addressCount.one': '{count} endereço',
  'addressCount.many': '{count} de endereços',
  'addressCount.other': '{count} endereços',
  'filteredCount.one': '{shown} de {count} endereço',
  'filteredCount.many': '{shown} de {count} de endereços',
  'filteredCount.other': '{shown} de {count} endereços',
  moreAddresses: 'Mais endereços',
  addressRemoved: 'Removido: {address}.',
  addressRestored: 'De volta: {address}.',
  defaultChosen: '{address} agora é seu endereço padrão.',
  billingChosen: 'As notas agora vão para {address}.',

  changed_meanwhile: 'Este endereço foi alterado em outro lugar nesse meio-tempo. Confira de novo.',
};

export default ptBR;
