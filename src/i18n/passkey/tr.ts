import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  passkeyNotUsed: 'Geçiş anahtarı kullanılmadı. Yeniden deneyin veya başka bir yolla giriş yapın.',
  invalid_passkey: 'Bu geçiş anahtarı burada çalışmıyor. Başka bir yolla giriş yapın.',
};

export default tr;
