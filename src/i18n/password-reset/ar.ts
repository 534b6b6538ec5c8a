import type { Translation } from '../messages.js';
import type en from './en.js';

const ar: Translation<typeof en> = {
  openingReset: 'جارٍ فتح الرابط…',
  resetTitle: 'تعيين كلمة مرور جديدة',
  resetHint: 'تسري فورًا، ويُسجَّل خروج أجهزتك الأخرى.',
  resetOfOther: 'تم تسجيل الدخول باسم \u2068{name}\u2069. هذا يعيّن كلمة مرور \u2068{email}\u2069.',
  resetPassword: 'كلمة المرور الجديدة',
  resetPasswordHint: '{count} حرفًا على الأقل. بضع كلمات لا رابط بينها تفي بالغرض.',
  saveAndSignIn: 'حفظ وتسجيل الدخول',

  requestLink: 'سنرسل إلى بريدك رابطًا لتعيين كلمة مرور جديدة.',
  sendLink: 'إرسال رابط إلى بريدي',
  rememberedIt: 'هل تذكرت كلمة المرور؟',
};

export default ar;
