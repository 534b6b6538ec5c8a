import type { Translation } from '../messages.js';
import type en from './en.js';

const he: Translation<typeof en> = {
  linkSent: 'אם יש חשבון עם \u2068{email}\u2069, קישור לקביעת סיסמה חדשה בדרך. הוא תקף לשעה.',
  linkSentAgain: 'קישור חדש בדרך אליכם.',
  sendLinkAgain: 'שליחת קישור חדש',

  reset_unknown: 'פתחו אותו שוב מהאימייל, או בקשו קישור חדש.',
  'reset_unknown.title': 'הקישור הזה אינו פועל',
  reset_expired: 'כל קישור פועל פעם אחת, במשך שעה, ורק האחרון שנשלח. בקשו קישור חדש.',
  'reset_expired.title': 'הקישור הזה כבר אינו תקף',

  password_reset_required: 'החנות מבקשת שתקבעו סיסמה חדשה. לשם כך דרוש קוד מתיבת הדואר שלכם.',
};

export default he;
