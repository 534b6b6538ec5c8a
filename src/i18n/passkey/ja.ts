import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  passkeyNotUsed: 'パスキーは使われませんでした。もう一度試すか、別の方法でログインしてください。',
  invalid_passkey: 'このパスキーはここでは使えません。別の方法でログインしてください。',
};

export default ja;
