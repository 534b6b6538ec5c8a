import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  country: 'País ou região',
  streetAddress: 'Rua e número',
  street: 'Rua',
  number: 'Número',
  numberHint: 'Escreva s/n se não houver.',
  floor: 'Andar, apartamento',
  line2: 'Apartamento, bloco, complemento',
  useAsDefault: 'Usar como meu endereço padrão',

  'label.province': 'Província',
  'label.state': 'Estado',
  'label.area': 'Área',
  'label.county': 'Condado',
  'label.department': 'Departamento',
  'label.district': 'Distrito',
  'label.doSi': 'Do ou si',
  'label.emirate': 'Emirado',
  'label.island': 'Ilha',
  'label.oblast': 'Oblast',
  'label.parish': 'Paróquia',
  'label.prefecture': 'Província (Japão)',
  'label.region': 'Região',
  'label.city': 'Cidade',
  'label.postTown': 'Cidade postal',
  'label.suburb': 'Subúrbio',
  'label.neighborhood': 'Bairro',
  'label.townland': 'Townland',
  'label.village': 'Vila ou município',
  'label.postcode': 'CEP ou código postal',
  'label.zip': 'Código ZIP',
  'label.pin': 'Código PIN',
  'label.eircode': 'Eircode',

  example: 'Por exemplo, {example}',
  zipLike: '{label}: precisa ser como {example}.',
  zipElsewhere: '{label} e {region} não combinam. Confira os dois.',
  'field.invalid.countryCode': 'A loja não entrega aí no momento. Escolha outro país.',
  'field.invalid.provinceCode': 'Escolha um item da lista.',

  filledIn: 'Preenchido para você: {fields}.',
  suggestions: 'Sugestões',
  suggestionCount: 'Sugestões: {count}',

  addressGone:
    'Este endereço foi removido em outro lugar nesse meio-tempo. O que você digitou continua aqui: salve como um novo.',
  saveAsNew: 'Salvar como novo',
  conflict: 'Este endereço foi alterado em outro lugar nesse meio-tempo',
  conflictHint: 'Qual deve ficar? As linhas com ≠ são diferentes.',
  field: 'Campo',
  yours: 'O seu',
  theOther: 'O outro',
  differs: 'diferente',
  keepMine: 'Ficar com o meu',
  useTheOther: 'Usar o outro',
};

export default ptBR;
