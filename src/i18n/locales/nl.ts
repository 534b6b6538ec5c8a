import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  email: 'E-mail',
  password: 'Wachtwoord',
  showPassword: 'Wachtwoord tonen',
  firstName: 'Voornaam',
  lastName: 'Achternaam',
  company: 'Bedrijf',
  phone: 'Telefoon',
  optional: '{label} (optioneel)',
  choose: 'Kies',
  change: 'Wijzigen',
  retry: 'Opnieuw proberen',

  signIn: 'Inloggen',
  signOut: 'Uitloggen',
  createAccount: 'Account aanmaken',
  account: 'Account',
  signedInAs: 'Ingelogd als {name}',
  toAccount: 'Naar je account',
  emailMeCode: 'Mail me een code',
  usePassword: 'Wachtwoord gebruiken',
  usePasskey: 'Passkey gebruiken',
  forgotPassword: 'Wachtwoord vergeten?',
  newHere: 'Nieuw hier?',
  invitedOnly: '{shop} maakt de accounts aan. Heb je er nog geen? Vraag om een uitnodiging.',
  noAccounts: 'Geen account nodig: {shop} verkoopt zonder accounts.',
  theShop: 'de winkel',

  haveAccount: 'Heb je al een account?',
  passwordHint:
    'Minstens {count} tekens. Laat je het leeg, dan mailen we je bij elke keer inloggen een code.',
  phoneHint: 'Met landnummer, bijvoorbeeld +31 6 12345678',
  acceptsMarketing: 'Mail me nieuws en aanbiedingen',
  registrationClosed:
    '{shop} nodigt klanten uit. Vraag om een uitnodiging om een account te krijgen.',

  checkEmail: 'Bekijk je e-mail',
  codeSent: 'We hebben een code naar {email} gestuurd. Die werkt 10 minuten.',
  code: 'Code van zes cijfers',
  confirm: 'Bevestigen',
  sendAgain: 'Nieuwe code sturen',
  sentAgain: 'Er is een nieuwe code onderweg.',
  changeEmail: 'Ander e-mailadres gebruiken',

  contact: 'Contact',
  continueAsGuest: 'Doorgaan',
  gate: 'Log in om te bestellen',
  gateHint: '{shop} verkoopt aan klanten met een account.',

  'field.required': 'Vul dit in.',
  'field.required.email': 'Vul je e-mailadres in.',
  'field.required.password': 'Vul je wachtwoord in.',
  'field.required.code': 'Vul de zes cijfers uit de e-mail in.',
  'field.required.checkbox': 'Vink dit aan om door te gaan.',
  'field.invalid': 'Controleer dit: er klopt iets niet.',
  'field.invalid.email': 'Vul een e-mailadres in zoals naam@example.com.',
  'field.invalid.phone': 'Vul het nummer in met landnummer, bijvoorbeeld +31 6 12345678.',
  'field.invalid.code': 'Vul de zes cijfers uit de e-mail in.',
  'field.too_short': 'Dit is te kort.',
  'field.too_short.password': 'Gebruik minstens 15 tekens. Een paar losse woorden werken goed.',
  'field.too_long': 'Dit is te lang. Maak het korter.',
  'field.too_common.password':
    'Dit wachtwoord is makkelijk te raden. Een paar losse woorden werken beter.',
  'field.taken.phone':
    'Dit nummer hoort bij een ander account. Gebruik een ander nummer of laat het leeg.',

  invalid_credentials:
    'E-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw of laat een code mailen.',
  invalid_code: 'Die code klopt niet. Kijk in de nieuwste e-mail en probeer het opnieuw.',
  code_expired: 'Die code werkt niet meer. Laat een nieuwe sturen.',
  email_taken: 'Je hebt al een account met dit e-mailadres. Log in.',
  phone_taken: 'Dit nummer hoort bij een ander account. Gebruik een ander nummer of laat het leeg.',
  accounts_disabled: 'Deze winkel verkoopt op dit moment zonder accounts.',
  registration_closed: 'Deze winkel nodigt klanten uit. Vraag om een uitnodiging.',
  sign_in_required: 'Log in om door te gaan.',
  rate_limited: 'Te veel pogingen. Wacht {minutes} en probeer het opnieuw.',
  offline:
    'Je bent offline. Er is niets verloren: probeer het opnieuw als je weer verbinding hebt.',
  network: 'We konden de winkel niet bereiken. Er is niets verloren: probeer het opnieuw.',
  timeout: 'De winkel deed er te lang over. Er is niets verloren: probeer het opnieuw.',
  failed: 'Er ging bij ons iets mis. Er is niets verloren: probeer het zo opnieuw.',
};

export default nl;
