import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  signInToSee: 'Connectez-vous pour voir votre compte.',
  loading: 'Chargement',
  save: 'Enregistrer',
  saved: 'C’est enregistré.',
  edit: 'Modifier',
  remove: 'Supprimer',
  cancel: 'Annuler',
  undo: 'Rétablir',
  draftRestored: 'Votre saisie est de retour.',
  unloaded: 'Cette partie n’a pas pu être chargée.',

  recentTitle: 'Est-ce bien vous\u202f?',
  recentHint: 'Pour votre sécurité, connectez-vous à nouveau. Votre saisie est conservée.',

  reauthentication_required: 'Connectez-vous à nouveau pour faire ce changement.',
  not_found: 'Cet élément n’existe plus.',
  too_many: 'Il n’y a plus de place.',
};

export default fr;
