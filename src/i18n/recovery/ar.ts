import type { Translation } from '../messages.js';
import type en from './en.js';

const ar: Translation<typeof en> = {
  linkSent:
    'إذا كان هناك حساب بالبريد \u2068{email}\u2069، فرابط تعيين كلمة مرور جديدة في الطريق. الرابط صالح لساعة.',
  linkSentAgain: 'رابط جديد في الطريق.',
  sendLinkAgain: 'إرسال رابط جديد',

  reset_unknown: 'يُرجى فتحه من الرسالة مرة أخرى، أو طلب رابط جديد.',
  'reset_unknown.title': 'هذا الرابط لا يعمل',
  reset_expired: 'يعمل كل رابط مرة واحدة خلال ساعة، والأحدث فقط. يُرجى طلب رابط جديد.',
  'reset_expired.title': 'لم يعد هذا الرابط صالحًا',

  password_reset_required: 'يطلب المتجر تعيين كلمة مرور جديدة. لذلك يلزم رمز من بريدك.',
};

export default ar;
