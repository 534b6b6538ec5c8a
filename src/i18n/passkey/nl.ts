import type { Translation } from '../messages.js';
import type en from './en.js';

const nl: Translation<typeof en> = {
  passkeyNotUsed:
    'Er is geen passkey gebruikt. Probeer het opnieuw of log op een andere manier in.',
  invalid_passkey: 'Deze passkey werkt hier niet. Log op een andere manier in.',
};

export default nl;
