import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  close: 'Schließen',
  manage: 'Verwalten',

  details: 'Angaben',
  taxId: 'Steuernummer',
  brazilianTaxId: 'CPF/CNPJ',
  'field.invalid.identification': 'Prüfen Sie die Ziffern: Das ist keine CPF oder CNPJ.',

  newEmail: 'Neue E-Mail',
  newEmailHint: 'Wir schicken einen Code dorthin.',
  mailCode: 'Code senden',
  emailChanged: 'Ihre E-Mail ist jetzt {email}.',
  emailUsed: 'Diese E-Mail gehört zu einem anderen Konto.',
  sameEmail: 'Das ist schon Ihre E-Mail.',

  passwordSet: 'Sie haben ein Passwort.',
  noPassword: 'Keines: Sie melden sich mit einem Code oder einem Passkey an.',
  setPassword: 'Passwort festlegen',
  newPassword: 'Neues Passwort',
  newPasswordHint: 'Mindestens {count} Zeichen. Ihre anderen Geräte werden abgemeldet.',
  savePassword: 'Passwort speichern',
  passwordSaved: 'Ihr Passwort ist gespeichert. Ihre anderen Geräte sind abgemeldet.',
  removePassword: 'Passwort entfernen',
  removePasswordTitle: 'Ihr Passwort entfernen?',
  removePasswordHint:
    'Von da an melden Sie sich mit einem Passkey oder einem Code aus Ihrer E-Mail an. Ihre anderen Geräte werden abgemeldet.',
  passwordRemoved: 'Ihr Passwort ist entfernt. Ihre anderen Geräte sind abgemeldet.',

  passkeys: 'Passkeys',
  passkeysHint: 'Melden Sie sich mit Fingerabdruck, Gesicht oder Bildschirmsperre an.',
  noPasskeys: 'Hier erscheinen Ihre Passkeys.',
  passkeyCreated: 'Hinzugefügt am {date}',
  passkeyUsed: 'Zuletzt verwendet am {date}',
  passkeyUnused: 'Noch nicht verwendet',
  passkeySynced: 'Synchronisiert',
  passkeyName: 'Name des Passkeys',
  passkeyNameOf: '{browser} auf {system}',
  passkeyNamePlain: 'Passkey',
  addPasskey: 'Passkey hinzufügen',
  passkeyAdded: '{name} ist hinzugefügt. Sie können sich jetzt damit anmelden.',
  rename: 'Umbenennen',
  passkeyRenamed: 'Der Passkey heißt jetzt {name}.',
  removePasskeyTitle: '{name} entfernen?',
  removePasskeyHint:
    'Sie können sich damit nicht mehr anmelden. Ihr Browser oder Telefon behält seine Hälfte.',
  removePasskey: 'Passkey entfernen',
  passkeyRemoved: '{name} ist entfernt.',
  passkeysUnsupported: 'Dieser Browser kann keine Passkeys erstellen.',
  passkey_cancelled: 'Es wurde kein Passkey hinzugefügt. Sie können es erneut versuchen.',
  passkey_known:
    'Dieses Gerät oder dieser Passwortmanager hat schon einen Passkey für dieses Konto.',
  passkey_failed:
    'Der Browser konnte keinen Passkey erstellen. Versuchen Sie es mit einem anderen Gerät oder Browser.',
  passkey_refused: 'Dieser Passkey konnte nicht geprüft werden. Versuchen Sie es erneut.',

  devices: 'Geräte',
  devicesHint: 'Wo Sie angemeldet sind.',
  deviceNamed: '{browser} auf {system}',
  unknownDevice: 'Unbekanntes Gerät',
  thisDevice: 'Dieses Gerät',
  signedInOn: 'Angemeldet am {date}',
  lastSeen: 'Zuletzt aktiv: {time}',
  signOutDevice: 'Abmelden',
  deviceSignedOut: '{name} ist abgemeldet.',
  signOutOthers: 'Alle anderen Geräte abmelden',
  othersSignedOut: 'Alle anderen Geräte sind abgemeldet.',

  marketing: 'Neuigkeiten und Angebote',
  agreedOn: 'Sie haben am {date} zugestimmt.',
  agreedHere: 'Sie haben am {date} in diesem Shop zugestimmt.',
  agreedConfirmed: 'Sie haben am {date} zugestimmt und es per E-Mail bestätigt.',
  declinedOn: 'Aus seit {date}.',

  yourData: 'Ihre Daten',
  yourDataHint: 'Laden Sie herunter, was der Shop über Sie weiß, oder löschen Sie Ihr Konto.',
  exportHint: 'Alles, was der Shop von Ihnen hat, als eine JSON-Datei.',
  export: 'Ihre Daten herunterladen',
  exported: 'Ihre Daten sind unterwegs zu Ihren Downloads.',
  deleteHint: 'Sie können es {days} Tage lang rückgängig machen.',
  deleteAccount: 'Konto löschen',
  deleteTitle: 'Ihr Konto löschen?',
  deleteConfirmHint:
    'In {days} Tagen werden Ihre Angaben, Adressen und Passkeys gelöscht. Bis dahin können Sie Ihr Konto doch noch behalten. Ihre anderen Geräte werden jetzt abgemeldet. Ihre Bestellungen bleiben ohne Ihre E-Mail in den Büchern des Shops.',
  deletesOn: 'Ihr Konto wird am {date} gelöscht.',
  keepAccount: 'Mein Konto behalten',
  accountKept: 'Ihr Konto bleibt.',
};

export default de;
