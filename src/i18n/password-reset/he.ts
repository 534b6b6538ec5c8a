import type { Translation } from '../messages.js';
import type en from './en.js';

const he: Translation<typeof en> = {
  openingReset: 'הקישור שלכם נפתח…',
  resetTitle: 'קביעת סיסמה חדשה',
  resetHint: 'היא נכנסת לתוקף מיד, והמכשירים האחרים שלכם מנותקים.',
  resetOfOther: 'החשבון המחובר הוא \u2068{name}\u2069. כאן נקבעת הסיסמה של \u2068{email}\u2069.',
  resetPassword: 'סיסמה חדשה',
  resetPasswordHint: '{count} תווים לפחות. כמה מילים שאינן קשורות זו לזו מתאימות היטב.',
  saveAndSignIn: 'שמירה וכניסה',

  requestLink: 'נשלח לכם באימייל קישור לקביעת סיסמה חדשה.',
  sendLink: 'קבלת קישור באימייל',
  rememberedIt: 'נזכרתם?',
};

export default he;
