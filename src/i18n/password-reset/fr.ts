import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  openingReset: 'Ouverture de votre lien…',
  resetTitle: 'Choisir un nouveau mot de passe',
  resetHint: 'Il prend effet aussitôt, et vos autres appareils sont déconnectés.',
  resetOfOther: 'Le compte ouvert est celui de {name}. Ce mot de passe sera celui de {email}.',
  resetPassword: 'Nouveau mot de passe',
  resetPasswordHint: 'Au moins {count} caractères. Quelques mots sans rapport conviennent bien.',
  saveAndSignIn: 'Enregistrer et se connecter',

  requestLink: 'Nous vous enverrons par e-mail un lien pour en choisir un nouveau.',
  sendLink: 'Recevoir un lien par e-mail',
  rememberedIt: 'Il vous est revenu\u202f?',
};

export default fr;
