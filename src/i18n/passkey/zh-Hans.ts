import type { Translation } from '../messages.js';
import type en from './en.js';

const zhHans: Translation<typeof en> = {
  passkeyNotUsed: '未使用通行密钥。请重试，或用其他方式登录。',
  invalid_passkey: '此通行密钥在这里无法使用。请用其他方式登录。',
};

export default zhHans;
