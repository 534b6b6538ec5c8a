import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  accountParts: 'Je account',
  hello: 'Hallo, {name}',
  helloAgain: 'Hallo',
  overview: 'Overzicht',
  orders: 'Bestellingen',
  addresses: 'Adressen',
  profile: 'Profiel',
  'orderCount.zero': 'Nog geen bestellingen',
  'orderCount.one': 'Eén bestelling',
  'orderCount.other': '{count} bestellingen',
  lastOrder: 'De laatste is {name}.',
  addressesHint: 'Waar je bestellingen heen gaan en wie de factuur krijgt.',
  noDefaultAddress: 'Voeg er een toe, dan gaat bestellen sneller.',
};

export default nl;
