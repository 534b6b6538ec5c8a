import type { Translation } from '../messages.js';
import type en from './en.js';

const he: Translation<typeof en> = {
  openingInvitation: 'ההזמנה שלכם נפתחת…',
  invited: 'קיבלתם הזמנה מאת \u2068{shop}\u2069',
  invitedHint: 'החשבון שלכם עבור \u2068{email}\u2069 כמעט מוכן. בדקו את הפרטים, וזהו.',
  accept: 'קבלת ההזמנה',
  decline: 'דחייה',
};

export default he;
