import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  addresses: 'Adressen',
  addAddress: 'Adresse hinzufügen',
  noAddresses: 'Noch keine Adressen',
  noAddressesHint: 'Hinterlegen Sie hier eine, dann füllt sich die Kasse von selbst aus.',
  defaultAddress: 'Standard',
  billingAddress: 'Rechnung',
  makeDefault: 'Als Standard festlegen',
  useForInvoices: 'Für Rechnungen verwenden',
  actionOn: '{action}, {address}',
  filterAddresses: 'Adressen filtern',
  'addressCount.one': '{count} Adresse',
  'addressCount.other': '{count} Adressen',
  'filteredCount.one': '{shown} von {count} Adresse',
  'filteredCount.other': '{shown} von {count} Adressen',
  moreAddresses: 'Weitere Adressen',
  addressRemoved: 'Entfernt: {address}.',
  addressRestored: 'Wieder da: {address}.',
  defaultChosen: '{address} ist jetzt Ihre Standardadresse.',
  billingChosen: 'Rechnungen gehen jetzt an {address}.',

  changed_meanwhile:
    'Diese Adresse wurde inzwischen an anderer Stelle geändert. Sehen Sie sie sich noch einmal an.',
};

export default de;
