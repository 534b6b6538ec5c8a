import type { Translation } from '../messages.js';
import type en from './en.js';

const ar: Translation<typeof en> = {
  passkeyNotUsed: 'لم يُستخدم أي مفتاح مرور. يمكنك المحاولة مرة أخرى أو تسجيل الدخول بطريقة أخرى.',
  invalid_passkey: 'مفتاح المرور هذا لا يعمل هنا. يُرجى تسجيل الدخول بطريقة أخرى.',
};

export default ar;
