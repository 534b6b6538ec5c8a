import type { Translation } from '../messages.js';
import type en from './en.js';

const ar: Translation<typeof en> = {
  addresses: 'العناوين',
  addAddress: 'إضافة عنوان',
  noAddresses: 'لا توجد عناوين بعد',
  noAddressesHint: 'عند حفظ عنوان هنا، يُملأ تلقائيًا عند الشراء.',
  defaultAddress: 'الافتراضي',
  billingAddress: 'الفواتير',
  makeDefault: 'جعله افتراضيًا',
  useForInvoices: 'استخدامه للفواتير',
  actionOn: '{action}، \u2068{address}\u2069',
  filterAddresses: 'تصفية العناوين',
  'addressCount.one': 'عنوان واحد',
  'addressCount.zero': 'لا عناوين',
  'addressCount.two': 'عنوانان',
  'addressCount.few': '{count} عناوين',
  'addressCount.many': '{count} عنوانًا',
  'addressCount.other': '{count} عنوان',
  'filteredCount.one': '{shown} من عنوان واحد',
  'filteredCount.zero': 'لا عناوين ({shown})',
  'filteredCount.two': '{shown} من عنوانين',
  'filteredCount.few': '{shown} من {count} عناوين',
  'filteredCount.many': '{shown} من {count} عنوانًا',
  'filteredCount.other': '{shown} من {count} عنوان',
  moreAddresses: 'المزيد من العناوين',
  addressRemoved: 'تمت الإزالة: \u2068{address}\u2069.',
  addressRestored: 'تمت الاستعادة: \u2068{address}\u2069.',
  defaultChosen: 'أصبح \u2068{address}\u2069 عنوانك الافتراضي.',
  billingChosen: 'تصدر الفواتير الآن باسم \u2068{address}\u2069.',

  changed_meanwhile: 'تغيّر هذا العنوان في مكان آخر في هذه الأثناء. يُرجى مراجعته مرة أخرى.',
};

export default ar;
