import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  email: 'E-mail',
  password: 'Mot de passe',
  showPassword: 'Afficher le mot de passe',
  firstName: 'Prénom',
  lastName: 'Nom',
  company: 'Société',
  phone: 'Téléphone',
  optional: '{label} (facultatif)',
  choose: 'Choisir',
  change: 'Modifier',
  retry: 'Réessayer',

  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  createAccount: 'Créer un compte',
  account: 'Compte',
  signedInAs: 'Connexion active\u00a0: {name}',
  toAccount: 'Aller à votre compte',
  emailMeCode: 'Recevoir un code par e-mail',
  usePassword: 'Utiliser un mot de passe',
  usePasskey: 'Utiliser une clé d’accès',
  forgotPassword: 'Mot de passe oublié\u202f?',
  newHere: 'Première visite\u202f?',
  invitedOnly: '{shop} crée les comptes. Vous n’en avez pas encore\u202f? Demandez une invitation.',
  noAccounts: 'Pas besoin de compte\u00a0: {shop} vend sans comptes.',
  theShop: 'la boutique',

  haveAccount: 'Vous avez déjà un compte\u202f?',
  passwordHint:
    'Au moins {count} caractères. Sans mot de passe, nous vous enverrons un code par e-mail à chaque connexion.',
  phoneHint: 'Avec l’indicatif du pays, par exemple +33 6 12 34 56 78',
  acceptsMarketing: 'Recevoir les nouveautés et les offres par e-mail',
  registrationClosed: '{shop} invite sa clientèle. Demandez une invitation pour avoir un compte.',

  checkEmail: 'Consultez vos e-mails',
  codeSent: 'Nous avons envoyé un code à {email}. Il est valable 10 minutes.',
  code: 'Code à six chiffres',
  confirm: 'Confirmer',
  sendAgain: 'Envoyer un nouveau code',
  sentAgain: 'Un nouveau code est en route.',
  changeEmail: 'Utiliser un autre e-mail',

  contact: 'Contact',
  continueAsGuest: 'Continuer',
  gate: 'Connectez-vous pour commander',
  gateHint: '{shop} vend à sa clientèle munie d’un compte.',

  'field.required': 'Remplissez ce champ.',
  'field.required.email': 'Saisissez votre e-mail.',
  'field.required.password': 'Saisissez votre mot de passe.',
  'field.required.code': 'Saisissez les six chiffres reçus par e-mail.',
  'field.required.checkbox': 'Cochez cette case pour continuer.',
  'field.invalid': 'Vérifiez ce champ\u00a0: quelque chose ne va pas.',
  'field.invalid.email': 'Saisissez un e-mail comme nom@example.com.',
  'field.invalid.phone':
    'Saisissez le numéro avec l’indicatif du pays, par exemple +33 6 12 34 56 78.',
  'field.invalid.code': 'Saisissez les six chiffres reçus par e-mail.',
  'field.too_short': 'C’est trop court.',
  'field.too_short.password':
    'Utilisez au moins 15 caractères. Quelques mots sans rapport conviennent bien.',
  'field.too_long': 'C’est trop long. Raccourcissez.',
  'field.too_common.password':
    'Ce mot de passe est facile à deviner. Préférez quelques mots sans rapport.',
  'field.taken.phone':
    'Ce numéro appartient à un autre compte. Utilisez-en un autre ou laissez le champ vide.',

  invalid_credentials:
    'L’e-mail et le mot de passe ne correspondent pas. Réessayez ou demandez un code par e-mail.',
  invalid_code: 'Ce code n’est pas le bon. Regardez l’e-mail le plus récent et réessayez.',
  code_expired: 'Ce code n’est plus valable. Demandez-en un nouveau.',
  email_taken: 'Vous avez déjà un compte avec cet e-mail. Connectez-vous.',
  phone_taken:
    'Ce numéro appartient à un autre compte. Utilisez-en un autre ou laissez le champ vide.',
  accounts_disabled: 'Cette boutique vend sans comptes pour le moment.',
  registration_closed: 'Cette boutique invite sa clientèle. Demandez-lui une invitation.',
  sign_in_required: 'Connectez-vous pour continuer.',
  rate_limited: 'Trop d’essais. Attendez {minutes}, puis réessayez.',
  offline:
    'Vous êtes hors ligne. Rien n’est perdu\u00a0: réessayez une fois la connexion rétablie.',
  network: 'Nous n’avons pas pu joindre la boutique. Rien n’est perdu\u00a0: réessayez.',
  timeout: 'La boutique a mis trop de temps à répondre. Rien n’est perdu\u00a0: réessayez.',
  failed:
    'Un problème est survenu de notre côté. Rien n’est perdu\u00a0: réessayez dans un instant.',
};

export default fr;
