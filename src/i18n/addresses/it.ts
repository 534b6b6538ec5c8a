import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  addresses: 'Indirizzi',
  addAddress: 'Aggiungi un indirizzo',
  noAddresses: 'Ancora nessun indirizzo',
  noAddressesHint: 'Salvane uno qui e l’ordine si compilerà da solo.',
  defaultAddress: 'Predefinito',
  billingAddress: 'Fatturazione',
  makeDefault: 'Rendi predefinito',
  useForInvoices: 'Usa per le fatture',
  actionOn: '{action}, {address}',
  filterAddresses: 'Filtra gli indirizzi',
  'addressCount.one': '{count} indirizzo',
  'addressCount.many': '{count} di indirizzi',
  'addressCount.other': '{count} indirizzi',
  'filteredCount.one': '{shown} di {count} indirizzo',
  'filteredCount.many': '{shown} di {count} di indirizzi',
  'filteredCount.other': '{shown} di {count} indirizzi',
  moreAddresses: 'Altri indirizzi',
  addressRemoved: 'Rimosso: {address}.',
  addressRestored: 'Ripristinato: {address}.',
  defaultChosen: '{address} è ora il tuo indirizzo predefinito.',
  billingChosen: 'Le fatture vanno ora a {address}.',

  changed_meanwhile: 'Nel frattempo questo indirizzo è stato modificato altrove. Ricontrollalo.',
};

export default it;
