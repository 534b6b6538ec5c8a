import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  country: 'Land oder Region',
  streetAddress: 'Straße und Hausnummer',
  street: 'Straße',
  number: 'Hausnummer',
  numberHint: 'Schreiben Sie s/n, wenn es keine gibt.',
  floor: 'Stockwerk, Wohnung',
  line2: 'Wohnung, Gebäude, Adresszusatz',
  useAsDefault: 'Als meine Standardadresse verwenden',

  'label.province': 'Provinz',
  'label.state': 'Bundesstaat',
  'label.area': 'Gebiet',
  'label.county': 'Grafschaft',
  'label.department': 'Departement',
  'label.district': 'Bezirk',
  'label.doSi': 'Do oder Si',
  'label.emirate': 'Emirat',
  'label.island': 'Insel',
  'label.oblast': 'Oblast',
  'label.parish': 'Gemeinde',
  'label.prefecture': 'Präfektur',
  'label.region': 'Region',
  'label.city': 'Ort',
  'label.postTown': 'Postort',
  'label.suburb': 'Vorort',
  'label.neighborhood': 'Stadtviertel',
  'label.townland': 'Townland',
  'label.village': 'Dorf oder Gemeinde',
  'label.postcode': 'Postleitzahl',
  'label.zip': 'ZIP-Code',
  'label.pin': 'PIN-Code',
  'label.eircode': 'Eircode',

  example: 'Zum Beispiel {example}',
  zipLike: '{label}: Das muss aussehen wie {example}.',
  zipElsewhere: '{label} und {region} passen nicht zusammen. Prüfen Sie beides.',
  'field.invalid.countryCode':
    'Dorthin liefert der Shop zurzeit nicht. Wählen Sie ein anderes Land.',
  'field.invalid.provinceCode': 'Wählen Sie einen Eintrag der Liste.',

  filledIn: 'Für Sie ausgefüllt: {fields}.',
  suggestions: 'Vorschläge',
  suggestionCount: 'Vorschläge: {count}',

  addressGone:
    'Diese Adresse wurde inzwischen an anderer Stelle entfernt. Ihre Eingaben bleiben erhalten: Speichern Sie sie als neue Adresse.',
  saveAsNew: 'Als neue speichern',
  conflict: 'Diese Adresse wurde inzwischen an anderer Stelle geändert',
  conflictHint: 'Welche soll bleiben? Zeilen mit ≠ unterscheiden sich.',
  field: 'Feld',
  yours: 'Ihre',
  theOther: 'Die andere',
  differs: 'unterschiedlich',
  keepMine: 'Meine behalten',
  useTheOther: 'Die andere verwenden',
};

export default de;
