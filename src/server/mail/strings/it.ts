import type { Strings } from '../strings.js';

export const it: Strings = {
  signInCode: {
    subject: (shop) => `Il tuo codice per accedere: ${shop}`,
    intro: (shop) => `Inserisci questo codice per accedere a ${shop}:`,
    expiry: (time) => `Vale una sola volta, per ${time}.`,
    ignore:
      'Se non l’hai richiesto, puoi ignorare questa e-mail. Nessuno può accedere senza il codice, quindi non condividerlo.',
  },
  registerCode: {
    subject: (shop) => `Il tuo codice per creare un account: ${shop}`,
    intro: (shop) => `Inserisci questo codice per confermare il tuo indirizzo e-mail su ${shop}:`,
    expiry: (time) => `Vale una sola volta, per ${time}.`,
    ignore:
      'Se non l’hai richiesto, puoi ignorare questa e-mail. Senza il codice non viene creato nessun account, quindi non condividerlo.',
  },
  resetCode: {
    subject: (shop) => `Il tuo codice per una nuova password: ${shop}`,
    intro: (shop) => `Inserisci questo codice per scegliere una nuova password su ${shop}:`,
    expiry: (time) => `Vale una sola volta, per ${time}.`,
    ignore:
      'Se non l’hai richiesto, puoi ignorare questa e-mail. Nessuno può scegliere una password senza il codice, quindi non condividerlo.',
  },
  changeEmailCode: {
    subject: (shop) => `Il tuo codice per usare questo indirizzo e-mail: ${shop}`,
    intro: (shop) =>
      `Inserisci questo codice per usare questo indirizzo e-mail per il tuo account su ${shop}:`,
    expiry: (time) => `Vale una sola volta, per ${time}.`,
    ignore:
      'Se non l’hai richiesto, puoi ignorare questa e-mail. Senza il codice non cambia nulla, quindi non condividerlo.',
  },
  claimOrdersCode: {
    subject: (shop) => `Il tuo codice per aggiungere i tuoi ordini: ${shop}`,
    intro: (shop) =>
      `Inserisci questo codice per aggiungere al tuo account gli ordini fatti su ${shop} con questo indirizzo e-mail:`,
    expiry: (time) => `Vale una sola volta, per ${time}.`,
    ignore:
      'Se non l’hai richiesto, puoi ignorare questa e-mail. Nessuno vede i tuoi ordini senza il codice, quindi non condividerlo.',
  },
  alreadyRegistered: {
    subject: (shop) => `Hai già un account su ${shop}`,
    intro: (shop) =>
      `Qualcuno, probabilmente tu, ha chiesto di creare un account su ${shop} con questo indirizzo e-mail. Ne hai già uno: ti basta accedere, con un codice via e-mail se non ricordi la password.`,
    action: 'Accedi',
    ignore: 'Se non eri tu, puoi ignorare questa e-mail. Non è cambiato nulla.',
  },
  emailInUse: {
    subject: (shop) => `Hai già un account su ${shop}`,
    intro: (shop) =>
      `Qualcuno, probabilmente tu, ha chiesto di usare questo indirizzo e-mail per un altro account su ${shop}. Ne hai già uno con questo indirizzo: ti basta accedere.`,
    action: 'Accedi',
    ignore: 'Se non eri tu, puoi ignorare questa e-mail. Non è cambiato nulla.',
  },
  noAccount: {
    subject: (shop) => `Nessun account con questo indirizzo e-mail su ${shop}`,
    intro: (shop) =>
      `Qualcuno, probabilmente tu, ha chiesto di accedere a ${shop}, ma non c’è nessun account con questo indirizzo e-mail. Forse ne hai usato un altro.`,
    resetIntro: (shop) =>
      `Qualcuno, probabilmente tu, ha chiesto una nuova password su ${shop}, ma non c’è nessun account con questo indirizzo e-mail. Forse ne hai usato un altro.`,
    action: 'Crea un account',
    invitationOnly:
      'Il negozio apre direttamente gli account della sua clientela. Chiedi un invito.',
    ignore: 'Se non eri tu, puoi ignorare questa e-mail.',
  },
  invitation: {
    subject: (shop) => `${shop} ti invita al tuo account`,
    intro: (shop) =>
      `${shop} ha preparato un account per te. Apri il link per vederlo, e per accettare o rifiutare l’invito.`,
    message: (shop) => `Un messaggio da ${shop}:`,
    action: 'Vedi l’invito',
    expiry: (time) => `Il link vale ${time} e solo per te, quindi non condividerlo.`,
    ignore:
      'Se non vuoi un account, puoi ignorare questa e-mail. Nessun account viene aperto finché non accetti.',
  },
  welcome: {
    subject: (shop) => `Ecco il tuo account su ${shop}`,
    intro: (shop) =>
      `${shop} ha aperto un account per te con questo indirizzo e-mail. Accedi con la tua password o con un codice via e-mail.`,
    action: 'Accedi',
    ignore: 'Se non vuoi un account, dillo al negozio.',
  },
  passwordReset: {
    subject: (shop) => `Scegli una nuova password: ${shop}`,
    intro: (shop) =>
      `Qualcuno, probabilmente tu, ha chiesto una nuova password per il tuo account su ${shop}. Apri il link per sceglierne una.`,
    action: 'Scegli una nuova password',
    expiry: (time) =>
      `Il link vale una sola volta, per ${time}. È solo per te, quindi non condividerlo.`,
    ignore: 'Se non eri tu, puoi ignorare questa e-mail. Non è cambiato nulla.',
  },
  passwordChanged: {
    subject: (shop) => `La tua password su ${shop} è cambiata`,
    intro: (shop) =>
      `È stata scelta una nuova password per il tuo account su ${shop}, e tutti gli altri dispositivi sono stati disconnessi.`,
    action: 'Accedi',
    ignore:
      'Se non eri tu, scegli subito una nuova password: nella pagina di accesso, indica che l’hai dimenticata.',
  },
  passwordRemoved: {
    subject: (shop) => `La tua password su ${shop} è stata rimossa`,
    intro: (shop) =>
      `Il tuo account su ${shop} non ha più una password, e tutti gli altri dispositivi sono stati disconnessi. Accedi con un codice via e-mail o con una passkey.`,
    action: 'Accedi',
    ignore:
      'Se non eri tu, scegli subito una nuova password: nella pagina di accesso, indica che l’hai dimenticata.',
  },
  passkeysLeft: {
    one: (count) =>
      `${count} passkey permette ancora di accedere: se non è tua, rimuovila nel tuo account.`,
    many: (count) =>
      `${count} di passkey permettono ancora di accedere: rimuovi nel tuo account quelle che non sono tue.`,
    other: (count) =>
      `${count} passkey permettono ancora di accedere: rimuovi nel tuo account quelle che non sono tue.`,
    action: 'Vedi il tuo account',
  },
  emailChanged: {
    subject: (shop) => `L’indirizzo e-mail del tuo account su ${shop} è cambiato`,
    intro: (shop, address) =>
      `D’ora in poi l’indirizzo del tuo account su ${shop} è ${address}, e non più quello che riceve questa e-mail. Tutti gli altri dispositivi sono stati disconnessi.`,
    ignore: 'Se non eri tu, avvisa subito il negozio.',
  },
  passkeyAdded: {
    subject: (shop) => `È stata aggiunta una passkey al tuo account su ${shop}`,
    intro: (shop, name) =>
      `D’ora in poi la passkey «${name}» permette di accedere al tuo account su ${shop}.`,
    action: 'Vedi il tuo account',
    ignore: 'Se non eri tu, rimuovi la passkey nel tuo account e scegli una nuova password.',
  },
  passkeyRemoved: {
    subject: (shop) => `È stata rimossa una passkey dal tuo account su ${shop}`,
    intro: (shop, name) =>
      `La passkey «${name}» non permette più di accedere al tuo account su ${shop}.`,
    action: 'Vedi il tuo account',
    ignore:
      'Se non eri tu, disconnetti gli altri dispositivi nel tuo account e scegli una nuova password.',
  },
  deletionRequested: {
    subject: (shop) => `Il tuo account su ${shop} verrà eliminato`,
    intro: (shop, date) =>
      `Hai chiesto di eliminare il tuo account su ${shop}. Verrà eliminato il ${date}.`,
    keep: 'Fino ad allora puoi ripensarci: accedi e scegli di tenere il tuo account.',
    action: 'Vedi il tuo account',
    ignore: 'Se non eri tu, tieni il tuo account e scegli una nuova password.',
  },
};
