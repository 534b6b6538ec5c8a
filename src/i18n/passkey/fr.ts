import type { Translation } from '../messages.js';
import type en from './en.js';

const fr: Translation<typeof en> = {
  passkeyNotUsed: 'Aucune clé d’accès n’a été utilisée. Réessayez ou connectez-vous autrement.',
  invalid_passkey: 'Cette clé d’accès ne fonctionne pas ici. Connectez-vous autrement.',
};

export default fr;
