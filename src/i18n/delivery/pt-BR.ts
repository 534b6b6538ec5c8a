import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  deliverTo: 'Entregar em',
  deliveryDefault: 'Padrão',
  deliveryAll: 'Todos os endereços',
  deliveryChoose: 'Escolha um endereço',
  deliveryOther: 'Outro endereço',
  deliverySave: 'Salvar este endereço na minha conta',
  deliveryFilled: 'Preenchido: {address}',
  deliveryTyped: 'Você digitou um endereço. Vamos trocar?',
  deliveryReplace: 'Trocar',
  deliveryKeep: 'Manter o que digitei',
  deliveryUnserved: 'Esta loja não entrega neste país: {country}.',
  deliveryUnfilled: 'Não foi possível preencher o endereço. Escolha de novo ou digite.',
  deliveryLoading: 'Seus endereços estão a caminho',
  deliveryUnloaded: 'Não foi possível carregar seus endereços. Você pode continuar sem eles.',
};

export default ptBR;
