import type { Translation } from '../messages.js';
import type en from './en.js';

const he: Translation<typeof en> = {
  noOrders: 'ההזמנות שלכם יופיעו כאן, עם הסטטוס והסכום.',
  startShopping: 'לקניות',
  moreOrders: 'הצגת הזמנות נוספות',
  andMore: 'ועוד {count}',
  itemCount: '{count} × \u2068{title}\u2069',

  'order.pending': 'ממתין לתשלום',
  'order.authorized': 'התשלום אושר',
  'order.paid': 'שולם',
  'order.partially_refunded': 'הוחזר חלקית',
  'order.refunded': 'הוחזר',
  'order.voided': 'התשלום בוטל',
  'order.unfulfilled': 'בהכנה',
  'order.partially_fulfilled': 'נשלח חלקית',
  'order.fulfilled': 'נשלח',
  'order.delivered': 'נמסר',
  'order.returned': 'הוחזר לחנות',
  'order.cancelled': 'בוטל',

  orderedAsGuest: 'הזמנתם בלי כניסה לחשבון?',
  findOrders: 'חיפוש ההזמנות האלה',
  findOrdersHint: 'הזינו את האימייל שאיתו הזמנתם. נשלח אליו קוד.',
  sendCode: 'שליחת קוד',
  'claimed.zero': 'לא מצאנו הזמנות נוספות עם האימייל הזה.',
  'claimed.one': 'הזמנה אחת נוספה לחשבון שלכם.',
  'claimed.two': 'שתי הזמנות נוספו לחשבון שלכם.',
  'claimed.other': '{count} הזמנות נוספו לחשבון שלכם.',
};

export default he;
