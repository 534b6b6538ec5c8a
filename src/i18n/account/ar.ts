import type { Translation } from '../messages.js';
import type en from './en.js';

const ar: Translation<typeof en> = {
  signInToSee: 'يُرجى تسجيل الدخول لعرض حسابك.',
  loading: 'جارٍ التحميل',
  save: 'حفظ',
  saved: 'تم الحفظ.',
  edit: 'تعديل',
  remove: 'إزالة',
  cancel: 'إلغاء',
  undo: 'تراجع',
  draftRestored: 'عاد ما كان مكتوبًا من قبل.',
  unloaded: 'لم يتم تحميل هذا الجزء.',

  recentTitle: 'هل هذا حسابك؟',
  recentHint: 'من أجل أمانك، يُرجى تسجيل الدخول مرة أخرى. ما كتبته محفوظ.',

  reauthentication_required: 'يُرجى تسجيل الدخول مرة أخرى لإجراء هذا التغيير.',
  not_found: 'لم يعد موجودًا.',
  too_many: 'لا مكان للمزيد.',
};

export default ar;
