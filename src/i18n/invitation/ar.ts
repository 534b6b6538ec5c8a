import type { Translation } from '../messages.js';
import type en from './en.js';

const ar: Translation<typeof en> = {
  openingInvitation: 'جارٍ فتح دعوتك…',
  invited: 'دعوة إليك من \u2068{shop}\u2069',
  invitedHint: 'حسابك للبريد \u2068{email}\u2069 شبه جاهز. تبقى مراجعة بياناتك فقط.',
  accept: 'قبول الدعوة',
  decline: 'رفض',
};

export default ar;
