import type { Strings } from '../strings.js';

export const nl: Strings = {
  signInCode: {
    subject: (shop) => `Je code om in te loggen bij ${shop}`,
    intro: (shop) => `Vul deze code in om in te loggen bij ${shop}:`,
    expiry: (time) => `Hij werkt één keer, ${time} lang.`,
    ignore:
      'Heb je er niet om gevraagd, dan kun je deze e-mail negeren. Niemand kan inloggen zonder de code, dus deel hem niet.',
  },
  registerCode: {
    subject: (shop) => `Je code om een account aan te maken bij ${shop}`,
    intro: (shop) => `Vul deze code in om je e-mailadres te bevestigen bij ${shop}:`,
    expiry: (time) => `Hij werkt één keer, ${time} lang.`,
    ignore:
      'Heb je er niet om gevraagd, dan kun je deze e-mail negeren. Zonder de code wordt geen account aangemaakt, dus deel hem niet.',
  },
  resetCode: {
    subject: (shop) => `Je code voor een nieuw wachtwoord bij ${shop}`,
    intro: (shop) => `Vul deze code in om een nieuw wachtwoord in te stellen bij ${shop}:`,
    expiry: (time) => `Hij werkt één keer, ${time} lang.`,
    ignore:
      'Heb je er niet om gevraagd, dan kun je deze e-mail negeren. Niemand kan een wachtwoord instellen zonder de code, dus deel hem niet.',
  },
  changeEmailCode: {
    subject: (shop) => `Je code om dit e-mailadres te gebruiken bij ${shop}`,
    intro: (shop) =>
      `Vul deze code in om dit e-mailadres te gebruiken voor je account bij ${shop}:`,
    expiry: (time) => `Hij werkt één keer, ${time} lang.`,
    ignore:
      'Heb je er niet om gevraagd, dan kun je deze e-mail negeren. Zonder de code verandert er niets, dus deel hem niet.',
  },
  claimOrdersCode: {
    subject: (shop) => `Je code om je bestellingen bij ${shop} aan je account toe te voegen`,
    intro: (shop) =>
      `Vul deze code in om de bestellingen die je met dit e-mailadres bij ${shop} hebt geplaatst, aan je account toe te voegen:`,
    expiry: (time) => `Hij werkt één keer, ${time} lang.`,
    ignore:
      'Heb je er niet om gevraagd, dan kun je deze e-mail negeren. Niemand ziet je bestellingen zonder de code, dus deel hem niet.',
  },
  alreadyRegistered: {
    subject: (shop) => `Je hebt al een account bij ${shop}`,
    intro: (shop) =>
      `Iemand, waarschijnlijk jij, wilde met dit e-mailadres een account aanmaken bij ${shop}. Je hebt er al een en kunt gewoon inloggen, met een code per e-mail als je het wachtwoord niet meer weet.`,
    action: 'Inloggen',
    ignore: 'Was jij het niet, dan kun je deze e-mail negeren. Er is niets veranderd.',
  },
  emailInUse: {
    subject: (shop) => `Je hebt al een account bij ${shop}`,
    intro: (shop) =>
      `Iemand, waarschijnlijk jij, wilde dit e-mailadres gebruiken voor een ander account bij ${shop}. Je hebt er al een mee en kunt gewoon inloggen.`,
    action: 'Inloggen',
    ignore: 'Was jij het niet, dan kun je deze e-mail negeren. Er is niets veranderd.',
  },
  noAccount: {
    subject: (shop) => `Geen account met dit e-mailadres bij ${shop}`,
    intro: (shop) =>
      `Iemand, waarschijnlijk jij, wilde inloggen bij ${shop}, maar er is geen account met dit e-mailadres. Misschien heb je een ander gebruikt.`,
    resetIntro: (shop) =>
      `Iemand, waarschijnlijk jij, vroeg om een nieuw wachtwoord bij ${shop}, maar er is geen account met dit e-mailadres. Misschien heb je een ander gebruikt.`,
    action: 'Account aanmaken',
    invitationOnly: 'De winkel opent zelf de accounts voor klanten. Vraag er om een uitnodiging.',
    ignore: 'Was jij het niet, dan kun je deze e-mail negeren.',
  },
  invitation: {
    subject: (shop) => `${shop} nodigt je uit voor je account`,
    intro: (shop) =>
      `${shop} heeft een account voor je klaargezet. Open de link om het te zien en de uitnodiging te accepteren of af te slaan.`,
    message: (shop) => `Een bericht van ${shop}:`,
    action: 'Uitnodiging bekijken',
    expiry: (time) => `De link werkt ${time} lang en alleen voor jou, dus deel hem niet.`,
    ignore:
      'Wil je geen account, dan kun je deze e-mail negeren. Het wordt pas geopend als je accepteert.',
  },
  welcome: {
    subject: (shop) => `Welkom bij je account bij ${shop}`,
    intro: (shop) =>
      `${shop} heeft met dit e-mailadres een account voor je geopend. Log in met je wachtwoord of met een code per e-mail.`,
    action: 'Inloggen',
    ignore: 'Wil je geen account, zeg het dan tegen de winkel.',
  },
  passwordReset: {
    subject: (shop) => `Stel een nieuw wachtwoord in bij ${shop}`,
    intro: (shop) =>
      `Iemand, waarschijnlijk jij, vroeg om een nieuw wachtwoord voor je account bij ${shop}. Open de link om er een in te stellen.`,
    action: 'Nieuw wachtwoord instellen',
    expiry: (time) =>
      `De link werkt één keer, ${time} lang. Hij is alleen voor jou, dus deel hem niet.`,
    ignore: 'Was jij het niet, dan kun je deze e-mail negeren. Er is niets veranderd.',
  },
  passwordChanged: {
    subject: (shop) => `Je wachtwoord bij ${shop} is gewijzigd`,
    intro: (shop) =>
      `Er is een nieuw wachtwoord ingesteld voor je account bij ${shop}, en alle andere apparaten zijn uitgelogd.`,
    action: 'Inloggen',
    ignore:
      'Was jij het niet, stel dan meteen een nieuw wachtwoord in: geef op de inlogpagina aan dat je het bent vergeten.',
  },
  passwordRemoved: {
    subject: (shop) => `Je wachtwoord bij ${shop} is verwijderd`,
    intro: (shop) =>
      `Je account bij ${shop} heeft geen wachtwoord meer, en alle andere apparaten zijn uitgelogd. Je logt in met een code per e-mail of met een passkey.`,
    action: 'Inloggen',
    ignore:
      'Was jij het niet, stel dan meteen een nieuw wachtwoord in: geef op de inlogpagina aan dat je het bent vergeten.',
  },
  passkeysLeft: {
    one: (count) =>
      `${count} passkey kan nog inloggen: is die niet van jou, verwijder hem dan in je account.`,
    other: (count) =>
      `${count} passkeys kunnen nog inloggen: verwijder in je account de passkeys die niet van jou zijn.`,
    action: 'Je account bekijken',
  },
  emailChanged: {
    subject: (shop) => `Het e-mailadres van je account bij ${shop} is gewijzigd`,
    intro: (shop, address) =>
      `Vanaf nu is het adres van je account bij ${shop} ${address}, en niet meer het adres dat deze e-mail kreeg. Alle andere apparaten zijn uitgelogd.`,
    ignore: 'Was jij het niet, meld het dan meteen aan de winkel.',
  },
  passkeyAdded: {
    subject: (shop) => `Er is een passkey toegevoegd aan je account bij ${shop}`,
    intro: (shop, name) =>
      `Vanaf nu kun je met de passkey ‘${name}’ inloggen op je account bij ${shop}.`,
    action: 'Je account bekijken',
    ignore:
      'Was jij het niet, verwijder de passkey dan in je account en stel een nieuw wachtwoord in.',
  },
  passkeyRemoved: {
    subject: (shop) => `Er is een passkey verwijderd uit je account bij ${shop}`,
    intro: (shop, name) =>
      `Met de passkey ‘${name}’ kun je niet meer inloggen op je account bij ${shop}.`,
    action: 'Je account bekijken',
    ignore:
      'Was jij het niet, log dan in je account de andere apparaten uit en stel een nieuw wachtwoord in.',
  },
  deletionRequested: {
    subject: (shop) => `Je account bij ${shop} wordt verwijderd`,
    intro: (shop, date) =>
      `Je vroeg om je account bij ${shop} te verwijderen. Dat gebeurt op ${date}.`,
    keep: 'Tot dan kun je het terugdraaien: log in en kies om je account te houden.',
    action: 'Je account bekijken',
    ignore: 'Was jij het niet, houd dan je account en stel een nieuw wachtwoord in.',
  },
};
