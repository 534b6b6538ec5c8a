import type { Translation } from '../messages.js';
import type en from './en.js';

const he: Translation<typeof en> = {
  checkingOutAs: 'ההזמנה על שם \u2068{name}\u2069',
  guestInstead: 'הזמנה בלי כניסה לחשבון',

  checkoutSignedOut: 'יצאתם מהחשבון. מה שהקלדתם עדיין כאן.',
  checkoutSignedOutElsewhere: 'יצאתם מהחשבון בלשונית אחרת. מה שהקלדתם כאן עדיין כאן.',
  checkoutSessionEnded: 'החיבור שלכם הסתיים ויצאתם מהחשבון. מה שהקלדתם עדיין כאן.',
  checkoutOtherCustomer: 'בדפדפן הזה חובר חשבון אחר: ההזמנה עכשיו על שם \u2068{name}\u2069.',
  checkoutGuestSignedIn: 'נכנסתם לחשבון, וההזמנה עכשיו על שם \u2068{name}\u2069.',
  checkoutModeRequired: 'עכשיו הקנייה בחנות דורשת חשבון. מה שהקלדתם עדיין כאן: היכנסו כדי להמשיך.',
  checkoutModeGuest:
    'עכשיו הקנייה בחנות היא ללא חשבונות. מה שהקלדתם עדיין כאן: המשיכו עם האימייל שלכם.',
  checkoutModeOptional: 'עכשיו אפשר להזמין עם חשבון או בלעדיו.',
  checkoutSignInFirst: 'היכנסו קודם, או המשיכו בלי כניסה. אחר כך שלחו את ההזמנה.',
  checkoutOffline:
    'אין חיבור לרשת, ולכן ההזמנה לא נשלחה. שום דבר לא אבד: שלחו אותה שוב כשהחיבור יחזור.',
  checkoutUnreachable:
    'לא הצלחנו להגיע לחנות, ולכן ההזמנה לא נשלחה. שום דבר לא אבד: שלחו אותה שוב עוד רגע.',
};

export default he;
