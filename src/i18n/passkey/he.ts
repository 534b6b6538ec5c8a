import type { Translation } from '../messages.js';
import type en from './en.js';

const he: Translation<typeof en> = {
  passkeyNotUsed: 'לא נעשה שימוש במפתח גישה. נסו שוב או היכנסו בדרך אחרת.',
  invalid_passkey: 'מפתח הגישה הזה אינו פועל כאן. היכנסו בדרך אחרת.',
};

export default he;
