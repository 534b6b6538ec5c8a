import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  openingReset: 'Ihr Link wird geöffnet\u00a0…',
  resetTitle: 'Neues Passwort festlegen',
  resetHint: 'Es gilt sofort, und Ihre anderen Geräte werden abgemeldet.',
  resetOfOther: 'Sie sind als {name} angemeldet. Hiermit legen Sie das Passwort von {email} fest.',
  resetPassword: 'Neues Passwort',
  resetPasswordHint: 'Mindestens {count} Zeichen. Gut sind ein paar Wörter ohne Zusammenhang.',
  saveAndSignIn: 'Speichern und anmelden',

  requestLink: 'Wir schicken Ihnen per E-Mail einen Link, mit dem Sie ein neues festlegen.',
  sendLink: 'Link per E-Mail erhalten',
  rememberedIt: 'Wieder eingefallen?',
};

export default de;
