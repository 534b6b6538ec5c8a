import type { Translation } from '../messages.js';
import type en from './en.js';

const ar: Translation<typeof en> = {
  country: 'البلد أو المنطقة',
  streetAddress: 'الشارع والرقم',
  street: 'الشارع',
  number: 'الرقم',
  numberHint: 'إذا لم يوجد رقم، يُكتب \u2068s/n\u2069.',
  floor: 'الطابق، الشقة',
  line2: 'الشقة، المبنى، تفاصيل إضافية',
  useAsDefault: 'استخدامه كعنواني الافتراضي',

  'label.province': 'المقاطعة',
  'label.state': 'الولاية',
  'label.area': 'المنطقة المحلية',
  'label.county': 'المقاطعة (كاونتي)',
  'label.department': 'الإقليم',
  'label.district': 'الحي الإداري',
  'label.doSi': 'دو أو سي',
  'label.emirate': 'الإمارة',
  'label.island': 'الجزيرة',
  'label.oblast': 'الأوبلاست',
  'label.parish': 'الأبرشية',
  'label.prefecture': 'المحافظة',
  'label.region': 'المنطقة',
  'label.city': 'المدينة',
  'label.postTown': 'مدينة البريد',
  'label.suburb': 'الضاحية',
  'label.neighborhood': 'الحي',
  'label.townland': 'تاونلاند',
  'label.village': 'القرية أو البلدة',
  'label.postcode': 'الرمز البريدي',
  'label.zip': 'رمز ZIP',
  'label.pin': 'رمز PIN',
  'label.eircode': 'Eircode',

  example: 'مثل \u2068{example}\u2069',
  zipLike: '{label}: الصيغة المطلوبة مثل \u2068{example}\u2069.',
  zipElsewhere: 'لا تطابق بين {label} و{region}. يُرجى مراجعة كليهما.',
  'field.invalid.countryCode': 'لا يوصّل المتجر إلى هناك في الوقت الحالي. يُرجى اختيار بلد آخر.',
  'field.invalid.provinceCode': 'يُرجى الاختيار من القائمة.',

  filledIn: 'تم الملء تلقائيًا: {fields}.',
  suggestions: 'الاقتراحات',
  suggestionCount: 'الاقتراحات: {count}',

  addressGone:
    'أُزيل هذا العنوان في مكان آخر في هذه الأثناء. ما كتبته محفوظ: يمكن حفظه كعنوان جديد.',
  saveAsNew: 'حفظ كعنوان جديد',
  conflict: 'تغيّر هذا العنوان في مكان آخر في هذه الأثناء',
  conflictHint: 'أيهما يبقى؟ الصفوف المميزة بعلامة ≠ مختلفة.',
  field: 'الحقل',
  yours: 'عنوانك',
  theOther: 'العنوان الآخر',
  differs: 'مختلف',
  keepMine: 'الإبقاء على عنواني',
  useTheOther: 'استخدام العنوان الآخر',
};

export default ar;
