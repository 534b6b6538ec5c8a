import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  country: 'Paese o regione',
  streetAddress: 'Via e numero civico',
  street: 'Via',
  number: 'Numero civico',
  numberHint: 'Scrivi s/n se non c’è.',
  floor: 'Piano, interno',
  line2: 'Interno, scala, edificio',
  useAsDefault: 'Usa come mio indirizzo predefinito',

  'label.province': 'Provincia',
  'label.state': 'Stato',
  'label.area': 'Zona',
  'label.county': 'Contea',
  'label.department': 'Dipartimento',
  'label.district': 'Distretto',
  'label.doSi': 'Do o si',
  'label.emirate': 'Emirato',
  'label.island': 'Isola',
  'label.oblast': 'Oblast',
  'label.parish': 'Parrocchia',
  'label.prefecture': 'Prefettura',
  'label.region': 'Regione',
  'label.city': 'Città',
  'label.postTown': 'Città postale',
  'label.suburb': 'Sobborgo',
  'label.neighborhood': 'Quartiere',
  'label.townland': 'Townland',
  'label.village': 'Paese o comune',
  'label.postcode': 'CAP',
  'label.zip': 'Codice ZIP',
  'label.pin': 'Codice PIN',
  'label.eircode': 'Eircode',

  example: 'Per esempio {example}',
  zipLike: '{label}: deve essere come {example}.',
  zipElsewhere: '{label} e {region} non corrispondono. Controlla entrambi.',
  'field.invalid.countryCode': 'Al momento il negozio non consegna lì. Scegli un altro paese.',
  'field.invalid.provinceCode': 'Scegli dall’elenco.',

  filledIn: 'Compilato per te: {fields}.',
  suggestions: 'Suggerimenti',
  suggestionCount: 'Suggerimenti: {count}',

  addressGone:
    'Nel frattempo questo indirizzo è stato rimosso altrove. Quello che hai scritto resta: salvalo come nuovo indirizzo.',
  saveAsNew: 'Salva come nuovo',
  conflict: 'Nel frattempo questo indirizzo è stato modificato altrove',
  conflictHint: 'Quale deve restare? Le righe con ≠ sono diverse.',
  field: 'Campo',
  yours: 'Il tuo',
  theOther: 'L’altro',
  differs: 'diverso',
  keepMine: 'Tieni il mio',
  useTheOther: 'Usa l’altro',
};

export default it;
