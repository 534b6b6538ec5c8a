import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  deliverTo: 'Bezorgen op',
  deliveryDefault: 'Standaard',
  deliveryAll: 'Alle adressen',
  deliveryChoose: 'Kies een adres',
  deliveryOther: 'Een ander adres',
  deliverySave: 'Dit adres in mijn account opslaan',
  deliveryFilled: 'Ingevuld: {address}',
  deliveryTyped: 'Je hebt een adres getypt. Vervangen?',
  deliveryReplace: 'Vervangen',
  deliveryKeep: 'Houden wat ik heb getypt',
  deliveryUnserved: 'Deze winkel bezorgt niet in dit land: {country}.',
  deliveryUnfilled: 'Het adres kon niet worden ingevuld. Kies het opnieuw of typ het.',
  deliveryLoading: 'Je adressen zijn onderweg',
  deliveryUnloaded: 'Je adressen konden niet worden geladen. Je kunt zonder doorgaan.',
};

export default nl;
