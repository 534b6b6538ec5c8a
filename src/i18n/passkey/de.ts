import type { Translation } from '../messages.js';
import type en from './en.js';

const de: Translation<typeof en> = {
  passkeyNotUsed:
    'Es wurde kein Passkey verwendet. Versuchen Sie es erneut oder melden Sie sich anders an.',
  invalid_passkey: 'Dieser Passkey funktioniert hier nicht. Melden Sie sich anders an.',
};

export default de;
