import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  deliverTo: 'Livrer à',
  deliveryDefault: 'Par défaut',
  deliveryAll: 'Toutes les adresses',
  deliveryChoose: 'Choisir une adresse',
  deliveryOther: 'Une autre adresse',
  deliverySave: 'Enregistrer cette adresse dans mon compte',
  deliveryFilled: 'Rempli\u00a0: {address}',
  deliveryTyped: 'Vous avez saisi une adresse. La remplacer\u202f?',
  deliveryReplace: 'Remplacer',
  deliveryKeep: 'Garder ma saisie',
  deliveryUnserved: 'Cette boutique ne livre pas dans ce pays\u00a0: {country}.',
  deliveryUnfilled: 'L’adresse n’a pas pu être remplie. Choisissez-la à nouveau ou saisissez-la.',
  deliveryLoading: 'Vos adresses arrivent',
  deliveryUnloaded: 'Vos adresses n’ont pas pu être chargées. Vous pouvez continuer sans elles.',
};

export default fr;
