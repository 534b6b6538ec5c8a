import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  accountParts: 'Ihr Konto',
  hello: 'Hallo, {name}',
  helloAgain: 'Hallo',
  overview: 'Übersicht',
  orders: 'Bestellungen',
  addresses: 'Adressen',
  profile: 'Profil',
  'orderCount.zero': 'Noch keine Bestellungen',
  'orderCount.one': 'Eine Bestellung',
  'orderCount.other': '{count} Bestellungen',
  lastOrder: 'Die letzte ist {name}.',
  addressesHint: 'Wohin Ihre Bestellungen gehen und wer die Rechnung bekommt.',
  noDefaultAddress: 'Legen Sie eine an, dann geht das Bestellen schneller.',
};

export default de;
