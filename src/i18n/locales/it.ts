import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  email: 'E-mail',
  password: 'Password',
  showPassword: 'Mostra la password',
  firstName: 'Nome',
  lastName: 'Cognome',
  company: 'Azienda',
  phone: 'Telefono',
  optional: '{label} (facoltativo)',
  choose: 'Scegli',
  change: 'Cambia',
  retry: 'Riprova',

  signIn: 'Accedi',
  signOut: 'Esci',
  createAccount: 'Crea un account',
  account: 'Account',
  signedInAs: 'Accesso effettuato come {name}',
  toAccount: 'Vai al tuo account',
  emailMeCode: 'Inviami un codice via e-mail',
  usePassword: 'Usa una password',
  usePasskey: 'Usa una passkey',
  forgotPassword: 'Password dimenticata?',
  newHere: 'È la prima volta qui?',
  invitedOnly: '{shop} crea gli account. Non ne hai ancora uno? Chiedi un invito.',
  noAccounts: 'Non serve un account: {shop} vende senza account.',
  theShop: 'il negozio',

  haveAccount: 'Hai già un account?',
  passwordHint:
    'Almeno {count} caratteri. Se la lasci vuota, ti invieremo un codice via e-mail a ogni accesso.',
  phoneHint: 'Con il prefisso del paese, per esempio +39 312 345 6789',
  acceptsMarketing: 'Inviami novità e offerte via e-mail',
  registrationClosed: '{shop} invita la sua clientela. Chiedi un invito per avere un account.',

  checkEmail: 'Controlla la tua e-mail',
  codeSent: 'Abbiamo inviato un codice a {email}. Vale 10 minuti.',
  code: 'Codice di sei cifre',
  confirm: 'Conferma',
  sendAgain: 'Invia un nuovo codice',
  sentAgain: 'Un nuovo codice è in arrivo.',
  changeEmail: 'Usa un’altra e-mail',

  contact: 'Contatto',
  continueAsGuest: 'Continua',
  gate: 'Accedi per ordinare',
  gateHint: '{shop} vende a chi ha un account.',

  'field.required': 'Compila questo campo.',
  'field.required.email': 'Inserisci la tua e-mail.',
  'field.required.password': 'Inserisci la tua password.',
  'field.required.code': 'Inserisci le sei cifre ricevute via e-mail.',
  'field.required.checkbox': 'Spunta questa casella per continuare.',
  'field.invalid': 'Controlla qui: qualcosa non va.',
  'field.invalid.email': 'Inserisci un’e-mail come nome@example.com.',
  'field.invalid.phone':
    'Inserisci il numero con il prefisso del paese, per esempio +39 312 345 6789.',
  'field.invalid.code': 'Inserisci le sei cifre ricevute via e-mail.',
  'field.too_short': 'È troppo corto.',
  'field.too_short.password': 'Usa almeno 15 caratteri. Vanno bene alcune parole senza legame.',
  'field.too_long': 'È troppo lungo. Accorcialo.',
  'field.too_common.password':
    'Questa password è facile da indovinare. Meglio alcune parole senza legame.',
  'field.taken.phone':
    'Questo numero appartiene a un altro account. Usane un altro o lascia il campo vuoto.',

  invalid_credentials:
    'E-mail e password non corrispondono. Riprova, o fatti inviare un codice via e-mail.',
  invalid_code: 'Questo codice non è giusto. Guarda l’e-mail più recente e riprova.',
  code_expired: 'Questo codice non vale più. Fattene inviare uno nuovo.',
  email_taken: 'Hai già un account con questa e-mail. Accedi.',
  phone_taken:
    'Questo numero appartiene a un altro account. Usane un altro o lascia il campo vuoto.',
  accounts_disabled: 'Questo negozio al momento vende senza account.',
  registration_closed: 'Questo negozio invita la sua clientela. Chiedi un invito.',
  sign_in_required: 'Accedi per continuare.',
  rate_limited: 'Troppi tentativi. Attendi {minutes} e riprova.',
  offline: 'Sei offline. Non hai perso nulla: riprova quando torna la connessione.',
  network: 'Non siamo riusciti a raggiungere il negozio. Non hai perso nulla: riprova.',
  timeout: 'Il negozio ci ha messo troppo a rispondere. Non hai perso nulla: riprova.',
  failed: 'Qualcosa è andato storto da parte nostra. Non hai perso nulla: riprova tra un momento.',
};

export default it;
