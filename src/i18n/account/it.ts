import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  signInToSee: 'Accedi per vedere il tuo account.',
  loading: 'Caricamento',
  save: 'Salva',
  saved: 'Salvato.',
  edit: 'Modifica',
  remove: 'Rimuovi',
  cancel: 'Annulla',
  undo: 'Ripristina',
  draftRestored: 'Quello che avevi scritto è di nuovo qui.',
  unloaded: 'Questa parte non è stata caricata.',

  recentTitle: 'Sei tu?',
  recentHint: 'Per la tua sicurezza, accedi di nuovo. Quello che hai scritto resta.',

  reauthentication_required: 'Accedi di nuovo per fare questa modifica.',
  not_found: 'Non c’è più.',
  too_many: 'Non c’è più posto.',
};

export default it;
