import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  country: 'Land of regio',
  streetAddress: 'Straat en huisnummer',
  street: 'Straat',
  number: 'Huisnummer',
  numberHint: 'Schrijf s/n als er geen is.',
  floor: 'Verdieping, deur',
  line2: 'Appartement, toevoeging, gebouw',
  useAsDefault: 'Als mijn standaardadres gebruiken',

  'label.province': 'Provincie',
  'label.state': 'Staat',
  'label.area': 'Gebied',
  'label.county': 'Graafschap',
  'label.department': 'Departement',
  'label.district': 'District',
  'label.doSi': 'Do of si',
  'label.emirate': 'Emiraat',
  'label.island': 'Eiland',
  'label.oblast': 'Oblast',
  'label.parish': 'Parochie',
  'label.prefecture': 'Prefectuur',
  'label.region': 'Regio',
  'label.city': 'Plaats',
  'label.postTown': 'Postplaats',
  'label.suburb': 'Voorstad',
  'label.neighborhood': 'Wijk',
  'label.townland': 'Townland',
  'label.village': 'Dorp of gemeente',
  'label.postcode': 'Postcode',
  'label.zip': 'ZIP-code',
  'label.pin': 'Pincode (PIN)',
  'label.eircode': 'Eircode',

  example: 'Bijvoorbeeld {example}',
  zipLike: '{label}: dit moet eruitzien als {example}.',
  zipElsewhere: '{label} en {region} horen niet bij elkaar. Controleer beide.',
  'field.invalid.countryCode': 'Daar bezorgt de winkel op dit moment niet. Kies een ander land.',
  'field.invalid.provinceCode': 'Kies iets uit de lijst.',

  filledIn: 'Voor je ingevuld: {fields}.',
  suggestions: 'Suggesties',
  suggestionCount: 'Suggesties: {count}',

  addressGone:
    'Dit adres is intussen ergens anders verwijderd. Wat je hebt getypt, blijft staan: sla het op als nieuw adres.',
  saveAsNew: 'Als nieuw opslaan',
  conflict: 'Dit adres is intussen ergens anders gewijzigd',
  conflictHint: 'Welk adres moet blijven? Rijen met ≠ verschillen.',
  field: 'Veld',
  yours: 'Het jouwe',
  theOther: 'Het andere',
  differs: 'verschilt',
  keepMine: 'Het mijne houden',
  useTheOther: 'Het andere gebruiken',
};

export default nl;
