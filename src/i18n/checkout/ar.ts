import type { Translation } from '../messages.js';
import type en from './en.js';

const ar: Translation<typeof en> = {
  checkingOutAs: 'الشراء باسم \u2068{name}\u2069',
  guestInstead: 'الشراء بلا تسجيل دخول',

  checkoutSignedOut: 'تم تسجيل الخروج. ما كتبته لا يزال هنا.',
  checkoutSignedOutElsewhere: 'تم تسجيل الخروج في علامة تبويب أخرى. ما كتبته هنا لا يزال موجودًا.',
  checkoutSessionEnded: 'انتهت جلستك، لذا تم تسجيل الخروج. ما كتبته لا يزال هنا.',
  checkoutOtherCustomer:
    'تم تسجيل الدخول بحساب آخر في هذا المتصفح: الشراء الآن باسم \u2068{name}\u2069.',
  checkoutGuestSignedIn: 'تم تسجيل الدخول، والشراء الآن باسم \u2068{name}\u2069.',
  checkoutModeRequired:
    'أصبح البيع في المتجر لأصحاب الحسابات. ما كتبته لا يزال هنا: يُرجى تسجيل الدخول للمتابعة.',
  checkoutModeGuest:
    'أصبح البيع في المتجر بلا حسابات. ما كتبته لا يزال هنا: يمكن المتابعة ببريدك الإلكتروني.',
  checkoutModeOptional: 'يمكنك الآن الشراء بحساب أو بدونه.',
  checkoutSignInFirst: 'يُرجى تسجيل الدخول أولًا، أو المتابعة بدونه، ثم إرسال الطلب.',
  checkoutOffline:
    'لا يوجد اتصال، لذا لم يُرسل طلبك. لم يضِع شيء: يُرجى إرساله مرة أخرى عند عودة الاتصال.',
  checkoutUnreachable:
    'تعذّر الوصول إلى المتجر، لذا لم يُرسل طلبك. لم يضِع شيء: يُرجى إرساله مرة أخرى بعد قليل.',
};

export default ar;
