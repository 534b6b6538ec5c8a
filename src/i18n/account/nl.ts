import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  signInToSee: 'Log in om je account te zien.',
  loading: 'Laden',
  save: 'Opslaan',
  saved: 'Opgeslagen.',
  edit: 'Bewerken',
  remove: 'Verwijderen',
  cancel: 'Annuleren',
  undo: 'Ongedaan maken',
  draftRestored: 'Wat je had getypt, is er weer.',
  unloaded: 'Dit deel is niet geladen.',

  recentTitle: 'Ben jij het?',
  recentHint: 'Log voor je veiligheid nog eens in. Wat je hebt getypt, blijft staan.',

  reauthentication_required: 'Log opnieuw in om dit te wijzigen.',
  not_found: 'Het is er niet meer.',
  too_many: 'Er kan niets meer bij.',
};

export default nl;
