import type { Translation } from '../messages.js';
import type en from './en.js';

const he: Translation<typeof en> = {
  deliverTo: 'משלוח אל',
  deliveryDefault: 'ברירת מחדל',
  deliveryAll: 'כל הכתובות',
  deliveryChoose: 'בחירת כתובת',
  deliveryOther: 'כתובת אחרת',
  deliverySave: 'שמירת הכתובת הזאת בחשבון שלי',
  deliveryFilled: 'מולאה: \u2068{address}\u2069',
  deliveryTyped: 'הקלדתם כתובת. להחליף אותה?',
  deliveryReplace: 'החלפה',
  deliveryKeep: 'להשאיר את מה שהקלדתי',
  deliveryUnserved: 'החנות הזאת אינה שולחת למדינה הזאת: {country}.',
  deliveryUnfilled: 'לא הצלחנו למלא את הכתובת. בחרו אותה שוב או הקלידו אותה.',
  deliveryLoading: 'הכתובות שלכם בדרך',
  deliveryUnloaded: 'לא הצלחנו לטעון את הכתובות שלכם. אפשר להמשיך בלעדיהן.',
};

export default he;
