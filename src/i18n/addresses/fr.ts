import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  addresses: 'Adresses',
  addAddress: 'Ajouter une adresse',
  noAddresses: 'Pas encore d’adresse',
  noAddressesHint: 'Enregistrez-en une ici\u00a0: vos commandes se rempliront toutes seules.',
  defaultAddress: 'Par défaut',
  billingAddress: 'Facturation',
  makeDefault: 'Définir par défaut',
  useForInvoices: 'Utiliser pour les factures',
  actionOn: '{action}, {address}',
  filterAddresses: 'Filtrer les adresses',
  'addressCount.one': '{count} adresse',
  'addressCount.many': '{count} d’adresses',
  'addressCount.other': '{count} adresses',
  'filteredCount.one': '{shown} sur {count} adresse',
  'filteredCount.many': '{shown} sur {count} d’adresses',
  'filteredCount.other': '{shown} sur {count} adresses',
  moreAddresses: 'Plus d’adresses',
  addressRemoved: 'Supprimée\u00a0: {address}.',
  addressRestored: 'De retour\u00a0: {address}.',
  defaultChosen: '{address} est maintenant votre adresse par défaut.',
  billingChosen: 'Les factures sont maintenant au nom de {address}.',

  changed_meanwhile: 'Cette adresse a été modifiée ailleurs entre-temps. Vérifiez-la.',
};

export default fr;
