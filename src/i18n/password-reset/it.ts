import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  openingReset: 'Apriamo il tuo link…',
  resetTitle: 'Scegli una nuova password',
  resetHint: 'Vale subito e i tuoi altri dispositivi vengono disconnessi.',
  resetOfOther: 'Hai effettuato l’accesso come {name}. Questa sarà la password di {email}.',
  resetPassword: 'Nuova password',
  resetPasswordHint: 'Almeno {count} caratteri. Vanno bene alcune parole senza legame.',
  saveAndSignIn: 'Salva e accedi',

  requestLink: 'Ti invieremo via e-mail un link per sceglierne una nuova.',
  sendLink: 'Inviami un link via e-mail',
  rememberedIt: 'Te la sei ricordata?',
};

export default it;
