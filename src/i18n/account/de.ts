import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  signInToSee: 'Melden Sie sich an, um Ihr Konto zu sehen.',
  loading: 'Wird geladen',
  save: 'Speichern',
  saved: 'Gespeichert.',
  edit: 'Bearbeiten',
  remove: 'Entfernen',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  draftRestored: 'Was Sie eingegeben hatten, ist wieder da.',
  unloaded: 'Dieser Teil wurde nicht geladen.',

  recentTitle: 'Sind Sie es?',
  recentHint:
    'Zu Ihrer Sicherheit melden Sie sich bitte noch einmal an. Ihre Eingaben bleiben erhalten.',

  reauthentication_required: 'Melden Sie sich für diese Änderung noch einmal an.',
  not_found: 'Das gibt es nicht mehr.',
  too_many: 'Mehr passt hier nicht hinein.',
};

export default de;
