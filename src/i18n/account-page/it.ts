import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  accountParts: 'Il tuo account',
  hello: 'Ciao, {name}',
  helloAgain: 'Ciao',
  overview: 'Panoramica',
  orders: 'Ordini',
  addresses: 'Indirizzi',
  profile: 'Profilo',
  'orderCount.zero': 'Ancora nessun ordine',
  'orderCount.one': 'Un ordine',
  'orderCount.many': '{count} di ordini',
  'orderCount.other': '{count} ordini',
  lastOrder: 'L’ultimo è {name}.',
  addressesHint: 'Dove vanno i tuoi ordini e a chi va la fattura.',
  noDefaultAddress: 'Aggiungine uno: ordinare sarà più veloce.',
};

export default it;
