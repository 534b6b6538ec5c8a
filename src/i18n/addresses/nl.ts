import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  addresses: 'Adressen',
  addAddress: 'Adres toevoegen',
  noAddresses: 'Nog geen adressen',
  noAddressesHint: 'Bewaar er hier een, dan vult het bestellen zichzelf in.',
  defaultAddress: 'Standaard',
  billingAddress: 'Factuur',
  makeDefault: 'Als standaard instellen',
  useForInvoices: 'Voor facturen gebruiken',
  actionOn: '{action}, {address}',
  filterAddresses: 'Adressen filteren',
  'addressCount.one': '{count} adres',
  'addressCount.other': '{count} adressen',
  'filteredCount.one': '{shown} van {count} adres',
  'filteredCount.other': '{shown} van {count} adressen',
  moreAddresses: 'Meer adressen',
  addressRemoved: 'Verwijderd: {address}.',
  addressRestored: 'Weer terug: {address}.',
  defaultChosen: '{address} is nu je standaardadres.',
  billingChosen: 'Facturen gaan nu naar {address}.',

  changed_meanwhile: 'Dit adres is intussen ergens anders gewijzigd. Kijk er nog eens naar.',
};

export default nl;
