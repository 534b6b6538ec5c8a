import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  close: 'Fermer',
  manage: 'Gérer',

  details: 'Informations',
  taxId: 'Numéro fiscal',
  brazilianTaxId: 'CPF/CNPJ',
  'field.invalid.identification': 'Vérifiez les chiffres\u00a0: ce n’est ni un CPF ni un CNPJ.',

  newEmail: 'Nouvel e-mail',
  newEmailHint: 'Nous y enverrons un code.',
  mailCode: 'Envoyer le code',
  emailChanged: 'Votre e-mail est maintenant {email}.',
  emailUsed: 'Cet e-mail appartient à un autre compte.',
  sameEmail: 'C’est déjà votre e-mail.',

  passwordSet: 'Vous avez un mot de passe.',
  noPassword: 'Aucun\u00a0: vous vous connectez avec un code ou une clé d’accès.',
  setPassword: 'Choisir un mot de passe',
  newPassword: 'Nouveau mot de passe',
  newPasswordHint: 'Au moins {count} caractères. Vos autres appareils seront déconnectés.',
  savePassword: 'Enregistrer le mot de passe',
  passwordSaved: 'Votre mot de passe est enregistré. Vos autres appareils sont déconnectés.',
  removePassword: 'Supprimer le mot de passe',
  removePasswordTitle: 'Supprimer votre mot de passe\u202f?',
  removePasswordHint:
    'Vous vous connecterez alors avec une clé d’accès ou avec un code reçu par e-mail. Vos autres appareils seront déconnectés.',
  passwordRemoved: 'Votre mot de passe est supprimé. Vos autres appareils sont déconnectés.',

  passkeys: 'Clés d’accès',
  passkeysHint: 'Connectez-vous avec votre empreinte, votre visage ou le verrouillage de l’écran.',
  noPasskeys: 'Vos clés d’accès s’afficheront ici.',
  passkeyCreated: 'Ajoutée le {date}',
  passkeyUsed: 'Dernière utilisation le {date}',
  passkeyUnused: 'Pas encore utilisée',
  passkeySynced: 'Synchronisée',
  passkeyName: 'Nom de la clé d’accès',
  passkeyNameOf: '{browser} sur {system}',
  passkeyNamePlain: 'Clé d’accès',
  addPasskey: 'Ajouter une clé d’accès',
  passkeyAdded: '{name} est ajoutée. Vous pouvez maintenant vous connecter avec elle.',
  rename: 'Renommer',
  passkeyRenamed: 'La clé d’accès s’appelle maintenant {name}.',
  removePasskeyTitle: 'Supprimer {name}\u202f?',
  removePasskeyHint:
    'Elle ne vous connectera plus. Votre navigateur ou votre téléphone garde sa moitié.',
  removePasskey: 'Supprimer la clé d’accès',
  passkeyRemoved: '{name} est supprimée.',
  passkeysUnsupported: 'Ce navigateur ne peut pas créer de clés d’accès.',
  passkey_cancelled: 'Aucune clé d’accès n’a été ajoutée. Vous pouvez réessayer.',
  passkey_known:
    'Cet appareil ou ce gestionnaire de mots de passe a déjà une clé d’accès pour ce compte.',
  passkey_failed:
    'Le navigateur n’a pas pu créer la clé d’accès. Essayez un autre appareil ou navigateur.',
  passkey_refused: 'Cette clé d’accès n’a pas pu être vérifiée. Réessayez.',

  devices: 'Appareils',
  devicesHint: 'Là où votre compte est ouvert.',
  deviceNamed: '{browser} sur {system}',
  unknownDevice: 'Appareil inconnu',
  thisDevice: 'Cet appareil',
  signedInOn: 'Connexion le {date}',
  lastSeen: 'Dernière activité\u00a0: {time}',
  signOutDevice: 'Déconnecter',
  deviceSignedOut: '{name} est déconnecté.',
  signOutOthers: 'Déconnecter tous les autres appareils',
  othersSignedOut: 'Tous les autres appareils sont déconnectés.',

  marketing: 'Nouveautés et offres',
  agreedOn: 'Vous avez accepté le {date}.',
  agreedHere: 'Vous avez accepté dans cette boutique le {date}.',
  agreedConfirmed: 'Vous avez accepté le {date}, et confirmé par e-mail.',
  declinedOn: 'Désactivé depuis le {date}.',

  yourData: 'Vos données',
  yourDataHint: 'Téléchargez ce que la boutique sait de vous, ou supprimez votre compte.',
  exportHint: 'Tout ce que la boutique détient sur vous, en un fichier JSON.',
  export: 'Télécharger vos données',
  exported: 'Vos données arrivent dans vos téléchargements.',
  deleteHint: 'Vous pouvez revenir en arrière pendant {days} jours.',
  deleteAccount: 'Supprimer le compte',
  deleteTitle: 'Supprimer votre compte\u202f?',
  deleteConfirmHint:
    'Dans {days} jours, vos informations, adresses et clés d’accès seront supprimées. D’ici là, vous pouvez encore garder votre compte. Vos autres appareils vont être déconnectés. La boutique garde vos commandes dans ses livres, sans votre e-mail.',
  deletesOn: 'Votre compte sera supprimé le {date}.',
  keepAccount: 'Garder mon compte',
  accountKept: 'Votre compte reste ouvert.',
};

export default fr;
