import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  email: 'E-Mail',
  password: 'Passwort',
  showPassword: 'Passwort anzeigen',
  firstName: 'Vorname',
  lastName: 'Nachname',
  company: 'Firma',
  phone: 'Telefon',
  optional: '{label} (optional)',
  choose: 'Bitte wählen',
  change: 'Ändern',
  retry: 'Erneut versuchen',

  signIn: 'Anmelden',
  signOut: 'Abmelden',
  createAccount: 'Konto erstellen',
  account: 'Konto',
  signedInAs: 'Angemeldet als {name}',
  toAccount: 'Zu Ihrem Konto',
  emailMeCode: 'Code per E-Mail erhalten',
  usePassword: 'Passwort verwenden',
  usePasskey: 'Passkey verwenden',
  forgotPassword: 'Passwort vergessen?',
  newHere: 'Neu hier?',
  invitedOnly: 'Konten richtet {shop} ein. Sie haben noch keines? Bitten Sie um eine Einladung.',
  noAccounts: 'Kein Konto nötig: {shop} verkauft ohne Konten.',
  theShop: 'der Shop',

  haveAccount: 'Sie haben schon ein Konto?',
  passwordHint:
    'Mindestens {count} Zeichen. Ohne Passwort schicken wir Ihnen bei jeder Anmeldung einen Code per E-Mail.',
  phoneHint: 'Mit Ländervorwahl, zum Beispiel +49 1512 3456789',
  acceptsMarketing: 'Neuigkeiten und Angebote per E-Mail erhalten',
  registrationClosed:
    '{shop} lädt Kundinnen und Kunden ein. Bitten Sie um eine Einladung, um ein Konto zu erhalten.',

  checkEmail: 'Sehen Sie in Ihr Postfach',
  codeSent: 'Wir haben einen Code an {email} geschickt. Er gilt 10 Minuten.',
  code: 'Sechsstelliger Code',
  confirm: 'Bestätigen',
  sendAgain: 'Neuen Code senden',
  sentAgain: 'Ein neuer Code ist unterwegs.',
  changeEmail: 'Andere E-Mail verwenden',

  contact: 'Kontakt',
  continueAsGuest: 'Weiter',
  gate: 'Melden Sie sich an, um zu bestellen',
  gateHint: '{shop} verkauft an Kundinnen und Kunden mit Konto.',

  'field.required': 'Bitte ausfüllen.',
  'field.required.email': 'Geben Sie Ihre E-Mail-Adresse ein.',
  'field.required.password': 'Geben Sie Ihr Passwort ein.',
  'field.required.code': 'Geben Sie die sechs Ziffern aus der E-Mail ein.',
  'field.required.checkbox': 'Setzen Sie hier ein Häkchen, um fortzufahren.',
  'field.invalid': 'Bitte prüfen: Hier stimmt etwas nicht.',
  'field.invalid.email': 'Geben Sie eine E-Mail-Adresse wie name@example.com ein.',
  'field.invalid.phone':
    'Geben Sie die Nummer mit Ländervorwahl ein, zum Beispiel +49 1512 3456789.',
  'field.invalid.code': 'Geben Sie die sechs Ziffern aus der E-Mail ein.',
  'field.too_short': 'Das ist zu kurz.',
  'field.too_short.password':
    'Verwenden Sie mindestens 15 Zeichen. Gut sind ein paar Wörter ohne Zusammenhang.',
  'field.too_long': 'Das ist zu lang. Bitte kürzen.',
  'field.too_common.password':
    'Dieses Passwort ist leicht zu erraten. Besser sind ein paar Wörter ohne Zusammenhang.',
  'field.taken.phone':
    'Diese Nummer gehört zu einem anderen Konto. Verwenden Sie eine andere oder lassen Sie das Feld leer.',

  invalid_credentials:
    'E-Mail und Passwort passen nicht zusammen. Versuchen Sie es erneut oder lassen Sie sich einen Code schicken.',
  invalid_code:
    'Dieser Code stimmt nicht. Sehen Sie in die neueste E-Mail und versuchen Sie es erneut.',
  code_expired: 'Dieser Code gilt nicht mehr. Lassen Sie sich einen neuen schicken.',
  email_taken: 'Mit dieser E-Mail haben Sie schon ein Konto. Melden Sie sich an.',
  phone_taken:
    'Diese Nummer gehört zu einem anderen Konto. Verwenden Sie eine andere oder lassen Sie das Feld leer.',
  accounts_disabled: 'Dieser Shop verkauft zurzeit ohne Konten.',
  registration_closed:
    'Dieser Shop lädt seine Kundinnen und Kunden ein. Bitten Sie um eine Einladung.',
  sign_in_required: 'Bitte melden Sie sich an, um fortzufahren.',
  rate_limited: 'Zu viele Versuche. Warten Sie {minutes} und versuchen Sie es dann erneut.',
  offline:
    'Sie sind offline. Nichts geht verloren: Versuchen Sie es erneut, sobald Sie wieder verbunden sind.',
  network: 'Wir haben den Shop nicht erreicht. Nichts geht verloren: Versuchen Sie es erneut.',
  timeout:
    'Der Shop hat zu lange nicht geantwortet. Nichts geht verloren: Versuchen Sie es erneut.',
  failed:
    'Bei uns ist etwas schiefgegangen. Nichts geht verloren: Versuchen Sie es gleich noch einmal.',
};

export default de;
