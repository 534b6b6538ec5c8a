import type { Strings } from '../strings.js';

export const fr: Strings = {
  signInCode: {
    subject: (shop) => `Votre code pour vous connecter\u00a0: ${shop}`,
    intro: (shop) => `Saisissez ce code pour vous connecter à ${shop}\u00a0:`,
    expiry: (time) => `Il sert une seule fois, pendant ${time}.`,
    ignore:
      'Si vous ne l’avez pas demandé, vous pouvez ignorer cet e-mail. Personne ne peut se connecter sans le code\u00a0: ne le partagez pas.',
  },
  registerCode: {
    subject: (shop) => `Votre code pour créer un compte\u00a0: ${shop}`,
    intro: (shop) => `Saisissez ce code pour confirmer votre adresse e-mail chez ${shop}\u00a0:`,
    expiry: (time) => `Il sert une seule fois, pendant ${time}.`,
    ignore:
      'Si vous ne l’avez pas demandé, vous pouvez ignorer cet e-mail. Aucun compte n’est créé sans le code\u00a0: ne le partagez pas.',
  },
  resetCode: {
    subject: (shop) => `Votre code pour un nouveau mot de passe\u00a0: ${shop}`,
    intro: (shop) => `Saisissez ce code pour choisir un nouveau mot de passe chez ${shop}\u00a0:`,
    expiry: (time) => `Il sert une seule fois, pendant ${time}.`,
    ignore:
      'Si vous ne l’avez pas demandé, vous pouvez ignorer cet e-mail. Personne ne peut choisir de mot de passe sans le code\u00a0: ne le partagez pas.',
  },
  changeEmailCode: {
    subject: (shop) => `Votre code pour utiliser cette adresse e-mail\u00a0: ${shop}`,
    intro: (shop) =>
      `Saisissez ce code pour utiliser cette adresse e-mail avec votre compte chez ${shop}\u00a0:`,
    expiry: (time) => `Il sert une seule fois, pendant ${time}.`,
    ignore:
      'Si vous ne l’avez pas demandé, vous pouvez ignorer cet e-mail. Rien ne change sans le code\u00a0: ne le partagez pas.',
  },
  claimOrdersCode: {
    subject: (shop) => `Votre code pour ajouter vos commandes\u00a0: ${shop}`,
    intro: (shop) =>
      `Saisissez ce code pour ajouter à votre compte les commandes passées chez ${shop} avec cette adresse e-mail\u00a0:`,
    expiry: (time) => `Il sert une seule fois, pendant ${time}.`,
    ignore:
      'Si vous ne l’avez pas demandé, vous pouvez ignorer cet e-mail. Personne ne voit vos commandes sans le code\u00a0: ne le partagez pas.',
  },
  alreadyRegistered: {
    subject: (shop) => `Vous avez déjà un compte chez ${shop}`,
    intro: (shop) =>
      `Quelqu’un, sans doute vous, a voulu créer un compte chez ${shop} avec cette adresse e-mail. Vous en avez déjà un\u00a0: il suffit de vous connecter, avec un code par e-mail si le mot de passe vous échappe.`,
    action: 'Se connecter',
    ignore: 'Si ce n’était pas vous, vous pouvez ignorer cet e-mail. Rien n’a changé.',
  },
  emailInUse: {
    subject: (shop) => `Vous avez déjà un compte chez ${shop}`,
    intro: (shop) =>
      `Quelqu’un, sans doute vous, a voulu utiliser cette adresse e-mail pour un autre compte chez ${shop}. Vous en avez déjà un avec elle\u00a0: il suffit de vous connecter.`,
    action: 'Se connecter',
    ignore: 'Si ce n’était pas vous, vous pouvez ignorer cet e-mail. Rien n’a changé.',
  },
  noAccount: {
    subject: (shop) => `Pas de compte avec cette adresse e-mail chez ${shop}`,
    intro: (shop) =>
      `Quelqu’un, sans doute vous, a voulu se connecter à ${shop}, mais il n’y a pas de compte avec cette adresse e-mail. Vous en avez peut-être utilisé une autre.`,
    resetIntro: (shop) =>
      `Quelqu’un, sans doute vous, a demandé un nouveau mot de passe chez ${shop}, mais il n’y a pas de compte avec cette adresse e-mail. Vous en avez peut-être utilisé une autre.`,
    action: 'Créer un compte',
    invitationOnly:
      'La boutique ouvre elle-même les comptes de sa clientèle. Demandez-lui une invitation.',
    ignore: 'Si ce n’était pas vous, vous pouvez ignorer cet e-mail.',
  },
  invitation: {
    subject: (shop) => `${shop} vous invite à votre compte`,
    intro: (shop) =>
      `${shop} a préparé un compte pour vous. Ouvrez le lien pour le voir, et pour accepter ou refuser l’invitation.`,
    message: (shop) => `Un message de ${shop}\u00a0:`,
    action: 'Voir l’invitation',
    expiry: (time) =>
      `Le lien est valable ${time}, et pour vous seulement\u00a0: ne le partagez pas.`,
    ignore:
      'Si vous ne voulez pas de compte, vous pouvez ignorer cet e-mail. Aucun compte n’est ouvert sans votre accord.',
  },
  welcome: {
    subject: (shop) => `Bienvenue dans votre compte chez ${shop}`,
    intro: (shop) =>
      `${shop} a ouvert un compte pour vous avec cette adresse e-mail. Connectez-vous avec votre mot de passe, ou avec un code par e-mail.`,
    action: 'Se connecter',
    ignore: 'Si vous ne voulez pas de compte, dites-le à la boutique.',
  },
  passwordReset: {
    subject: (shop) => `Choisissez un nouveau mot de passe\u00a0: ${shop}`,
    intro: (shop) =>
      `Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte chez ${shop}. Ouvrez le lien pour en choisir un.`,
    action: 'Choisir un nouveau mot de passe',
    expiry: (time) =>
      `Le lien sert une seule fois, pendant ${time}. Il est pour vous seulement\u00a0: ne le partagez pas.`,
    ignore: 'Si ce n’était pas vous, vous pouvez ignorer cet e-mail. Rien n’a changé.',
  },
  passwordChanged: {
    subject: (shop) => `Votre mot de passe chez ${shop} a été modifié`,
    intro: (shop) =>
      `Un nouveau mot de passe a été choisi pour votre compte chez ${shop}, et tous les autres appareils ont été déconnectés.`,
    action: 'Se connecter',
    ignore:
      'Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe\u00a0: sur la page de connexion, indiquez que vous l’avez oublié.',
  },
  passwordRemoved: {
    subject: (shop) => `Votre mot de passe chez ${shop} a été supprimé`,
    intro: (shop) =>
      `Votre compte chez ${shop} n’a plus de mot de passe, et tous les autres appareils ont été déconnectés. Vous vous connectez avec un code par e-mail ou avec une clé d’accès.`,
    action: 'Se connecter',
    ignore:
      'Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe\u00a0: sur la page de connexion, indiquez que vous l’avez oublié.',
  },
  passkeysLeft: {
    one: (count) =>
      `${count} clé d’accès permet encore de se connecter\u00a0: si elle n’est pas à vous, supprimez-la dans votre compte.`,
    many: (count) =>
      `${count} de clés d’accès permettent encore de se connecter\u00a0: supprimez dans votre compte celles qui ne sont pas à vous.`,
    other: (count) =>
      `${count} clés d’accès permettent encore de se connecter\u00a0: supprimez dans votre compte celles qui ne sont pas à vous.`,
    action: 'Voir votre compte',
  },
  emailChanged: {
    subject: (shop) => `L’adresse e-mail de votre compte chez ${shop} a été modifiée`,
    intro: (shop, address) =>
      `Désormais, l’adresse de votre compte chez ${shop} est ${address}, et non plus celle qui reçoit cet e-mail. Tous les autres appareils ont été déconnectés.`,
    ignore: 'Si ce n’était pas vous, prévenez tout de suite la boutique.',
  },
  passkeyAdded: {
    subject: (shop) => `Une clé d’accès a été ajoutée à votre compte chez ${shop}`,
    intro: (shop, name) =>
      `Désormais, la clé d’accès «\u00a0${name}\u00a0» permet de se connecter à votre compte chez ${shop}.`,
    action: 'Voir votre compte',
    ignore:
      'Si ce n’était pas vous, supprimez la clé d’accès dans votre compte et choisissez un nouveau mot de passe.',
  },
  passkeyRemoved: {
    subject: (shop) => `Une clé d’accès a été supprimée de votre compte chez ${shop}`,
    intro: (shop, name) =>
      `La clé d’accès «\u00a0${name}\u00a0» ne permet plus de se connecter à votre compte chez ${shop}.`,
    action: 'Voir votre compte',
    ignore:
      'Si ce n’était pas vous, déconnectez les autres appareils dans votre compte et choisissez un nouveau mot de passe.',
  },
  deletionRequested: {
    subject: (shop) => `Votre compte chez ${shop} sera supprimé`,
    intro: (shop, date) =>
      `Vous avez demandé la suppression de votre compte chez ${shop}. Il sera supprimé le ${date}.`,
    keep: 'D’ici là, vous pouvez revenir en arrière\u00a0: connectez-vous et choisissez de garder votre compte.',
    action: 'Voir votre compte',
    ignore: 'Si ce n’était pas vous, gardez votre compte et choisissez un nouveau mot de passe.',
  },
};
