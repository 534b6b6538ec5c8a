import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  passkeyNotUsed: 'Non è stata usata nessuna passkey. Riprova o accedi in un altro modo.',
  invalid_passkey: 'Questa passkey qui non funziona. Accedi in un altro modo.',
};

export default it;
