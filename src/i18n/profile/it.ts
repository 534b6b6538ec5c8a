import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  close: 'Chiudi',
  manage: 'Gestisci',

  details: 'Dati',
  taxId: 'Codice fiscale',
  brazilianTaxId: 'CPF/CNPJ',
  'field.invalid.identification': 'Controlla le cifre: non è un CPF né un CNPJ.',

  newEmail: 'Nuova e-mail',
  newEmailHint: 'Ti invieremo un codice.',
  mailCode: 'Invia il codice',
  emailChanged: 'La tua e-mail ora è {email}.',
  emailUsed: 'Questa e-mail appartiene a un altro account.',
  sameEmail: 'È già la tua e-mail.',

  passwordSet: 'Hai una password.',
  noPassword: 'Nessuna: accedi con un codice o una passkey.',
  setPassword: 'Scegli una password',
  newPassword: 'Nuova password',
  newPasswordHint: 'Almeno {count} caratteri. I tuoi altri dispositivi verranno disconnessi.',
  savePassword: 'Salva la password',
  passwordSaved: 'La tua password è salvata. I tuoi altri dispositivi sono disconnessi.',
  removePassword: 'Rimuovi la password',
  removePasswordTitle: 'Rimuovere la tua password?',
  removePasswordHint:
    'Da quel momento accederai con una passkey o con un codice via e-mail. I tuoi altri dispositivi verranno disconnessi.',
  passwordRemoved: 'La tua password è stata rimossa. I tuoi altri dispositivi sono disconnessi.',

  passkeys: 'Passkey',
  passkeysHint: 'Accedi con l’impronta, il viso o il blocco schermo.',
  noPasskeys: 'Qui vedrai le tue passkey.',
  passkeyCreated: 'Aggiunta il {date}',
  passkeyUsed: 'Ultimo uso il {date}',
  passkeyUnused: 'Non ancora usata',
  passkeySynced: 'Sincronizzata',
  passkeyName: 'Nome della passkey',
  passkeyNameOf: '{browser} su {system}',
  passkeyNamePlain: 'Passkey',
  addPasskey: 'Aggiungi una passkey',
  passkeyAdded: '{name} è stata aggiunta. Ora puoi usarla per accedere.',
  rename: 'Rinomina',
  passkeyRenamed: 'La passkey ora si chiama {name}.',
  removePasskeyTitle: 'Rimuovere {name}?',
  removePasskeyHint:
    'Non potrai più usarla per accedere. Il tuo browser o telefono ne conserva la sua metà.',
  removePasskey: 'Rimuovi la passkey',
  passkeyRemoved: '{name} è stata rimossa.',
  passkeysUnsupported: 'Questo browser non può creare passkey.',
  passkey_cancelled: 'Non è stata aggiunta nessuna passkey. Puoi riprovare.',
  passkey_known: 'Questo dispositivo o gestore di password ha già una passkey per questo account.',
  passkey_failed:
    'Il browser non è riuscito a creare una passkey. Prova con un altro dispositivo o browser.',
  passkey_refused: 'Non siamo riusciti a verificare questa passkey. Riprova.',

  devices: 'Dispositivi',
  devicesHint: 'Dove hai effettuato l’accesso.',
  deviceNamed: '{browser} su {system}',
  unknownDevice: 'Dispositivo sconosciuto',
  thisDevice: 'Questo dispositivo',
  signedInOn: 'Accesso il {date}',
  lastSeen: 'Ultima attività: {time}',
  signOutDevice: 'Disconnetti',
  deviceSignedOut: '{name} è stato disconnesso.',
  signOutOthers: 'Disconnetti tutti gli altri dispositivi',
  othersSignedOut: 'Tutti gli altri dispositivi sono disconnessi.',

  marketing: 'Novità e offerte',
  agreedOn: 'Hai accettato il {date}.',
  agreedHere: 'Hai accettato in questo negozio il {date}.',
  agreedConfirmed: 'Hai accettato il {date} e confermato via e-mail.',
  declinedOn: 'Disattivato dal {date}.',

  yourData: 'I tuoi dati',
  yourDataHint: 'Scarica quello che il negozio sa di te o elimina il tuo account.',
  exportHint: 'Tutto quello che il negozio conserva di te, in un file JSON.',
  export: 'Scarica i tuoi dati',
  exported: 'I tuoi dati stanno arrivando nei download.',
  deleteHint: 'Puoi tornare indietro per {days} giorni.',
  deleteAccount: 'Elimina l’account',
  deleteTitle: 'Eliminare il tuo account?',
  deleteConfirmHint:
    'Tra {days} giorni i tuoi dati, indirizzi e passkey verranno eliminati. Fino ad allora puoi ancora tenere il tuo account. I tuoi altri dispositivi verranno disconnessi subito. Il negozio conserva i tuoi ordini nei suoi registri, senza la tua e-mail.',
  deletesOn: 'Il tuo account verrà eliminato il {date}.',
  keepAccount: 'Tieni il mio account',
  accountKept: 'Il tuo account resta.',
};

export default it;
