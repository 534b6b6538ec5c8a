import type { Translation } from '../messages.js';
import type en from './en.js';

const he: Translation<typeof en> = {
  declineTitle: 'לדחות את ההזמנה?',
  declineHint: 'לא יהיה לכם חשבון. אפשר לקבל הזמנה נוספת מאת \u2068{shop}\u2069.',
  declineNow: 'דחיית ההזמנה',
  goBack: 'חזרה',
  switchAccount: 'יציאה והמשך',

  invitation_missing: 'פתחו שוב את הקישור באימייל ההזמנה.',
  'invitation_missing.title': 'אין כאן הזמנה',
  invitation_unknown:
    'פתחו אותו שוב מהאימייל. אם זה לא עוזר, בקשו הזמנה חדשה מאת \u2068{shop}\u2069.',
  'invitation_unknown.title': 'הקישור הזה אינו פועל',
  invitation_expired: 'בקשו הזמנה חדשה מאת \u2068{shop}\u2069: היא נשלחת מהר.',
  'invitation_expired.title': 'תוקף ההזמנה פג',
  invitation_used: 'החשבון שלכם מוכן.',
  'invitation_used.title': 'ההזמנה הזאת התקבלה',
  invitation_declined: 'שיניתם את דעתכם? בקשו הזמנה נוספת מאת \u2068{shop}\u2069.',
  'invitation_declined.title': 'ההזמנה הזאת נדחתה',
  invitation_replaced: 'פתחו את הקישור באימייל האחרון מאת \u2068{shop}\u2069.',
  'invitation_replaced.title': 'יש הזמנה חדשה יותר',
  wrong_account: 'ההזמנה הזאת מיועדת לאימייל אחר.',
};

export default he;
