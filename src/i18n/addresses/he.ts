import type { Translation } from '../messages.js';
import type en from './en.js';

const he: Translation<typeof en> = {
  addresses: 'כתובות',
  addAddress: 'הוספת כתובת',
  noAddresses: 'אין עדיין כתובות',
  noAddressesHint: 'שמרו כאן כתובת, והיא תמולא מעצמה בהזמנה.',
  defaultAddress: 'ברירת מחדל',
  billingAddress: 'לחיוב',
  makeDefault: 'קביעה כברירת מחדל',
  useForInvoices: 'שימוש לחשבוניות',
  actionOn: '{action}, \u2068{address}\u2069',
  filterAddresses: 'סינון כתובות',
  'addressCount.one': 'כתובת אחת',
  'addressCount.two': 'שתי כתובות',
  'addressCount.other': '{count} כתובות',
  'filteredCount.one': '{shown} מתוך כתובת אחת',
  'filteredCount.two': '{shown} מתוך שתי כתובות',
  'filteredCount.other': '{shown} מתוך {count} כתובות',
  moreAddresses: 'כתובות נוספות',
  addressRemoved: 'הוסרה: \u2068{address}\u2069.',
  addressRestored: 'שוחזרה: \u2068{address}\u2069.',
  defaultChosen: '\u2068{address}\u2069 היא עכשיו כתובת ברירת המחדל שלכם.',
  billingChosen: 'החשבוניות נשלחות עכשיו אל \u2068{address}\u2069.',

  changed_meanwhile: 'הכתובת הזאת שונתה בינתיים במקום אחר. בדקו אותה שוב.',
};

export default he;
