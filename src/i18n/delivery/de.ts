import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  deliverTo: 'Liefern an',
  deliveryDefault: 'Standard',
  deliveryAll: 'Alle Adressen',
  deliveryChoose: 'Adresse wählen',
  deliveryOther: 'Andere Adresse',
  deliverySave: 'Diese Adresse in meinem Konto speichern',
  deliveryFilled: 'Ausgefüllt: {address}',
  deliveryTyped: 'Sie haben eine Adresse eingegeben. Ersetzen?',
  deliveryReplace: 'Ersetzen',
  deliveryKeep: 'Meine Eingabe behalten',
  deliveryUnserved: 'Dieser Shop liefert nicht in dieses Land: {country}.',
  deliveryUnfilled:
    'Die Adresse konnte nicht eingesetzt werden. Wählen Sie sie noch einmal oder geben Sie sie ein.',
  deliveryLoading: 'Ihre Adressen sind unterwegs',
  deliveryUnloaded: 'Ihre Adressen konnten nicht geladen werden. Sie können ohne sie fortfahren.',
};

export default de;
