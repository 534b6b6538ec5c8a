import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  country: 'Pays ou région',
  streetAddress: 'Numéro et rue',
  street: 'Rue',
  number: 'Numéro',
  numberHint: 'Écrivez s/n s’il n’y en a pas.',
  floor: 'Étage, porte',
  line2: 'Appartement, bâtiment, résidence',
  useAsDefault: 'Utiliser comme mon adresse par défaut',

  'label.province': 'Province',
  'label.state': 'État',
  'label.area': 'Zone',
  'label.county': 'Comté',
  'label.department': 'Département',
  'label.district': 'District',
  'label.doSi': 'Do ou si',
  'label.emirate': 'Émirat',
  'label.island': 'Île',
  'label.oblast': 'Oblast',
  'label.parish': 'Paroisse',
  'label.prefecture': 'Préfecture',
  'label.region': 'Région',
  'label.city': 'Ville',
  'label.postTown': 'Ville postale',
  'label.suburb': 'Banlieue',
  'label.neighborhood': 'Quartier',
  'label.townland': 'Townland',
  'label.village': 'Village ou commune',
  'label.postcode': 'Code postal',
  'label.zip': 'Code ZIP',
  'label.pin': 'Code PIN',
  'label.eircode': 'Eircode',

  example: 'Par exemple {example}',
  zipLike: '{label}\u00a0: le format attendu est {example}.',
  zipElsewhere: '{label} et {region} ne correspondent pas. Vérifiez les deux.',
  'field.invalid.countryCode':
    'La boutique n’y livre pas pour le moment. Choisissez un autre pays.',
  'field.invalid.provinceCode': 'Choisissez dans la liste.',

  filledIn: 'Rempli pour vous\u00a0: {fields}.',
  suggestions: 'Suggestions',
  suggestionCount: 'Suggestions\u00a0: {count}',

  addressGone:
    'Cette adresse a été supprimée ailleurs entre-temps. Votre saisie est conservée\u00a0: enregistrez-la comme nouvelle adresse.',
  saveAsNew: 'Enregistrer comme nouvelle',
  conflict: 'Cette adresse a été modifiée ailleurs entre-temps',
  conflictHint: 'Laquelle garder\u202f? Les lignes marquées ≠ diffèrent.',
  field: 'Champ',
  yours: 'La vôtre',
  theOther: 'L’autre',
  differs: 'différent',
  keepMine: 'Garder la mienne',
  useTheOther: 'Utiliser l’autre',
};

export default fr;
