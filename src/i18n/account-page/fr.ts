import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  accountParts: 'Votre compte',
  hello: 'Bonjour, {name}',
  helloAgain: 'Bonjour',
  overview: 'Aperçu',
  orders: 'Commandes',
  addresses: 'Adresses',
  profile: 'Profil',
  'orderCount.zero': 'Pas encore de commande',
  'orderCount.one': 'Une commande',
  'orderCount.many': '{count} de commandes',
  'orderCount.other': '{count} commandes',
  lastOrder: 'La dernière est {name}.',
  addressesHint: 'Où vont vos commandes, et au nom de qui est la facture.',
  noDefaultAddress: 'Ajoutez-en une, et vos commandes iront plus vite.',
};

export default fr;
