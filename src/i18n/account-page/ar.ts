import type { Translation } from '../messages.js';
import type en from './en.js';

const ar: Translation<typeof en> = {
  accountParts: 'حسابك',
  hello: 'مرحبًا، \u2068{name}\u2069',
  helloAgain: 'مرحبًا',
  overview: 'نظرة عامة',
  orders: 'الطلبات',
  addresses: 'العناوين',
  profile: 'الملف الشخصي',
  'orderCount.zero': 'لا توجد طلبات بعد',
  'orderCount.one': 'طلب واحد',
  'orderCount.two': 'طلبان',
  'orderCount.few': '{count} طلبات',
  'orderCount.many': '{count} طلبًا',
  'orderCount.other': '{count} طلب',
  lastOrder: 'الأحدث هو \u2068{name}\u2069.',
  addressesHint: 'وجهة طلباتك وصاحب الفاتورة.',
  noDefaultAddress: 'مع إضافة عنوان يصبح الشراء أسرع.',
};

export default ar;
