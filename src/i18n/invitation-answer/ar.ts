import type { Translation } from '../messages.js';
import type en from './en.js';

const ar: Translation<typeof en> = {
  declineTitle: 'هل تريد رفض الدعوة؟',
  declineHint: 'لن يكون لديك حساب. يمكن أن تصلك دعوة أخرى من \u2068{shop}\u2069.',
  declineNow: 'رفض الدعوة',
  goBack: 'رجوع',
  switchAccount: 'تسجيل الخروج والمتابعة',

  invitation_missing: 'يُرجى فتح الرابط في رسالة الدعوة مرة أخرى.',
  'invitation_missing.title': 'لا توجد دعوة هنا',
  invitation_unknown:
    'يُرجى فتحه من الرسالة مرة أخرى. إذا لم ينجح ذلك، يمكنك طلب دعوة جديدة من \u2068{shop}\u2069.',
  'invitation_unknown.title': 'هذا الرابط لا يعمل',
  invitation_expired: 'يمكنك طلب دعوة جديدة من \u2068{shop}\u2069: تصل بسرعة.',
  'invitation_expired.title': 'انتهت صلاحية هذه الدعوة',
  invitation_used: 'حسابك جاهز.',
  'invitation_used.title': 'تم قبول هذه الدعوة',
  invitation_declined: 'هل غيّرت رأيك؟ يمكنك طلب دعوة أخرى من \u2068{shop}\u2069.',
  'invitation_declined.title': 'تم رفض هذه الدعوة',
  invitation_replaced: 'يُرجى فتح الرابط في أحدث رسالة من \u2068{shop}\u2069.',
  'invitation_replaced.title': 'هناك دعوة أحدث',
  wrong_account: 'هذه الدعوة لبريد آخر.',
};

export default ar;
