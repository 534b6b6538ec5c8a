import type { Strings } from '../strings.js';

export const de: Strings = {
  signInCode: {
    subject: (shop) => `Ihr Code zum Anmelden: ${shop}`,
    intro: (shop) => `Geben Sie diesen Code ein, um sich bei ${shop} anzumelden:`,
    expiry: (time) => `Er gilt einmal, für ${time}.`,
    ignore:
      'Wenn Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren. Ohne den Code kann sich niemand anmelden. Geben Sie ihn deshalb nicht weiter.',
  },
  registerCode: {
    subject: (shop) => `Ihr Code für ein neues Konto: ${shop}`,
    intro: (shop) => `Geben Sie diesen Code ein, um Ihre E-Mail-Adresse bei ${shop} zu bestätigen:`,
    expiry: (time) => `Er gilt einmal, für ${time}.`,
    ignore:
      'Wenn Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren. Ohne den Code wird kein Konto erstellt. Geben Sie ihn deshalb nicht weiter.',
  },
  resetCode: {
    subject: (shop) => `Ihr Code für ein neues Passwort: ${shop}`,
    intro: (shop) => `Geben Sie diesen Code ein, um bei ${shop} ein neues Passwort festzulegen:`,
    expiry: (time) => `Er gilt einmal, für ${time}.`,
    ignore:
      'Wenn Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren. Ohne den Code kann niemand ein Passwort festlegen. Geben Sie ihn deshalb nicht weiter.',
  },
  changeEmailCode: {
    subject: (shop) => `Ihr Code für diese E-Mail-Adresse: ${shop}`,
    intro: (shop) =>
      `Geben Sie diesen Code ein, um diese E-Mail-Adresse für Ihr Konto bei ${shop} zu verwenden:`,
    expiry: (time) => `Er gilt einmal, für ${time}.`,
    ignore:
      'Wenn Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren. Ohne den Code ändert sich nichts. Geben Sie ihn deshalb nicht weiter.',
  },
  claimOrdersCode: {
    subject: (shop) => `Ihr Code für Ihre Bestellungen: ${shop}`,
    intro: (shop) =>
      `Geben Sie diesen Code ein, um Bestellungen, die Sie mit dieser E-Mail-Adresse bei ${shop} aufgegeben haben, Ihrem Konto hinzuzufügen:`,
    expiry: (time) => `Er gilt einmal, für ${time}.`,
    ignore:
      'Wenn Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren. Ohne den Code sieht niemand Ihre Bestellungen. Geben Sie ihn deshalb nicht weiter.',
  },
  alreadyRegistered: {
    subject: (shop) => `Sie haben schon ein Konto bei ${shop}`,
    intro: (shop) =>
      `Jemand, wahrscheinlich Sie, wollte bei ${shop} mit dieser E-Mail-Adresse ein Konto erstellen. Sie haben schon eines und können sich einfach anmelden, auch mit einem Code per E-Mail, falls Sie das Passwort nicht mehr wissen.`,
    action: 'Anmelden',
    ignore:
      'Wenn Sie es nicht waren, können Sie diese E-Mail ignorieren. Es hat sich nichts geändert.',
  },
  emailInUse: {
    subject: (shop) => `Sie haben schon ein Konto bei ${shop}`,
    intro: (shop) =>
      `Jemand, wahrscheinlich Sie, wollte diese E-Mail-Adresse für ein anderes Konto bei ${shop} verwenden. Sie haben damit schon eines und können sich einfach anmelden.`,
    action: 'Anmelden',
    ignore:
      'Wenn Sie es nicht waren, können Sie diese E-Mail ignorieren. Es hat sich nichts geändert.',
  },
  noAccount: {
    subject: (shop) => `Kein Konto mit dieser E-Mail-Adresse bei ${shop}`,
    intro: (shop) =>
      `Jemand, wahrscheinlich Sie, wollte sich bei ${shop} anmelden, aber zu dieser E-Mail-Adresse gibt es kein Konto. Vielleicht haben Sie eine andere verwendet.`,
    resetIntro: (shop) =>
      `Jemand, wahrscheinlich Sie, hat bei ${shop} ein neues Passwort angefordert, aber zu dieser E-Mail-Adresse gibt es kein Konto. Vielleicht haben Sie eine andere verwendet.`,
    action: 'Konto erstellen',
    invitationOnly:
      'Der Shop richtet die Konten seiner Kundinnen und Kunden selbst ein. Bitten Sie dort um eine Einladung.',
    ignore: 'Wenn Sie es nicht waren, können Sie diese E-Mail ignorieren.',
  },
  invitation: {
    subject: (shop) => `${shop} lädt Sie zu Ihrem Konto ein`,
    intro: (shop) =>
      `${shop} hat ein Konto für Sie vorbereitet. Öffnen Sie den Link, um es zu sehen und die Einladung anzunehmen oder abzulehnen.`,
    message: (shop) => `Eine Nachricht von ${shop}:`,
    action: 'Einladung ansehen',
    expiry: (time) => `Der Link gilt ${time} und nur für Sie. Geben Sie ihn deshalb nicht weiter.`,
    ignore:
      'Wenn Sie kein Konto möchten, können Sie diese E-Mail ignorieren. Es wird erst eröffnet, wenn Sie annehmen.',
  },
  welcome: {
    subject: (shop) => `Willkommen in Ihrem Konto bei ${shop}`,
    intro: (shop) =>
      `${shop} hat mit dieser E-Mail-Adresse ein Konto für Sie eröffnet. Melden Sie sich mit Ihrem Passwort an oder mit einem Code per E-Mail.`,
    action: 'Anmelden',
    ignore: 'Wenn Sie kein Konto möchten, sagen Sie es dem Shop.',
  },
  passwordReset: {
    subject: (shop) => `Neues Passwort festlegen: ${shop}`,
    intro: (shop) =>
      `Jemand, wahrscheinlich Sie, hat ein neues Passwort für Ihr Konto bei ${shop} angefordert. Öffnen Sie den Link, um eines festzulegen.`,
    action: 'Neues Passwort festlegen',
    expiry: (time) =>
      `Der Link gilt einmal, für ${time}. Er ist nur für Sie. Geben Sie ihn deshalb nicht weiter.`,
    ignore:
      'Wenn Sie es nicht waren, können Sie diese E-Mail ignorieren. Es hat sich nichts geändert.',
  },
  passwordChanged: {
    subject: (shop) => `Ihr Passwort bei ${shop} wurde geändert`,
    intro: (shop) =>
      `Für Ihr Konto bei ${shop} wurde ein neues Passwort festgelegt, und alle anderen Geräte wurden abgemeldet.`,
    action: 'Anmelden',
    ignore:
      'Wenn Sie es nicht waren, legen Sie sofort ein neues Passwort fest: Geben Sie auf der Anmeldeseite an, dass Sie es vergessen haben.',
  },
  passwordRemoved: {
    subject: (shop) => `Ihr Passwort bei ${shop} wurde entfernt`,
    intro: (shop) =>
      `Ihr Konto bei ${shop} hat kein Passwort mehr, und alle anderen Geräte wurden abgemeldet. Sie melden sich mit einem Code per E-Mail oder mit einem Passkey an.`,
    action: 'Anmelden',
    ignore:
      'Wenn Sie es nicht waren, legen Sie sofort ein neues Passwort fest: Geben Sie auf der Anmeldeseite an, dass Sie es vergessen haben.',
  },
  passkeysLeft: {
    one: (count) =>
      `${count} Passkey meldet weiterhin an: Wenn es nicht Ihrer ist, entfernen Sie ihn in Ihrem Konto.`,
    other: (count) =>
      `${count} Passkeys melden weiterhin an: Entfernen Sie in Ihrem Konto die, die nicht Ihre sind.`,
    action: 'Konto ansehen',
  },
  emailChanged: {
    subject: (shop) => `Die E-Mail-Adresse Ihres Kontos bei ${shop} wurde geändert`,
    intro: (shop, address) =>
      `Ab jetzt ist die Adresse Ihres Kontos bei ${shop} ${address} und nicht mehr die, an die diese E-Mail ging. Alle anderen Geräte wurden abgemeldet.`,
    ignore: 'Wenn Sie es nicht waren, sagen Sie es sofort dem Shop.',
  },
  passkeyAdded: {
    subject: (shop) => `Ein Passkey wurde Ihrem Konto bei ${shop} hinzugefügt`,
    intro: (shop, name) => `Ab jetzt meldet der Passkey „${name}“ bei Ihrem Konto bei ${shop} an.`,
    action: 'Konto ansehen',
    ignore:
      'Wenn Sie es nicht waren, entfernen Sie den Passkey in Ihrem Konto und legen Sie ein neues Passwort fest.',
  },
  passkeyRemoved: {
    subject: (shop) => `Ein Passkey wurde aus Ihrem Konto bei ${shop} entfernt`,
    intro: (shop, name) =>
      `Der Passkey „${name}“ meldet nicht mehr bei Ihrem Konto bei ${shop} an.`,
    action: 'Konto ansehen',
    ignore:
      'Wenn Sie es nicht waren, melden Sie in Ihrem Konto die anderen Geräte ab und legen Sie ein neues Passwort fest.',
  },
  deletionRequested: {
    subject: (shop) => `Ihr Konto bei ${shop} wird gelöscht`,
    intro: (shop, date) =>
      `Sie haben darum gebeten, Ihr Konto bei ${shop} zu löschen. Es wird am ${date} gelöscht.`,
    keep: 'Bis dahin können Sie es sich anders überlegen: Melden Sie sich an und behalten Sie Ihr Konto.',
    action: 'Konto ansehen',
    ignore:
      'Wenn Sie es nicht waren, behalten Sie Ihr Konto und legen Sie ein neues Passwort fest.',
  },
};
