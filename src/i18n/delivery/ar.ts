import type { Translation } from '../messages.js';
import type en from './en.js';

const ar: Translation<typeof en> = {
  deliverTo: 'التوصيل إلى',
  deliveryDefault: 'الافتراضي',
  deliveryAll: 'كل العناوين',
  deliveryChoose: 'اختيار عنوان',
  deliveryOther: 'عنوان آخر',
  deliverySave: 'حفظ هذا العنوان في حسابي',
  deliveryFilled: 'تم الملء: \u2068{address}\u2069',
  deliveryTyped: 'هناك عنوان مكتوب. هل تريد استبداله؟',
  deliveryReplace: 'استبدال',
  deliveryKeep: 'الإبقاء على ما كتبته',
  deliveryUnserved: 'لا يوصّل هذا المتجر إلى هذا البلد: {country}.',
  deliveryUnfilled: 'تعذّر ملء العنوان. يمكنك اختياره مرة أخرى أو كتابته.',
  deliveryLoading: 'عناوينك في الطريق',
  deliveryUnloaded: 'تعذّر تحميل عناوينك. يمكنك المتابعة بدونها.',
};

export default ar;
