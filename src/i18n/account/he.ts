import type { Translation } from '../messages.js';
import type en from './en.js';

const he: Translation<typeof en> = {
  signInToSee: 'היכנסו כדי לראות את החשבון שלכם.',
  loading: 'טוען',
  save: 'שמירה',
  saved: 'נשמר.',
  edit: 'עריכה',
  remove: 'הסרה',
  cancel: 'ביטול',
  undo: 'שחזור',
  draftRestored: 'מה שהקלדתם חזר.',
  unloaded: 'החלק הזה לא נטען.',

  recentTitle: 'זה אתם?',
  recentHint: 'לביטחונכם, היכנסו שוב. מה שהקלדתם נשמר.',

  reauthentication_required: 'היכנסו שוב כדי לבצע את השינוי הזה.',
  not_found: 'זה כבר לא כאן.',
  too_many: 'אין מקום לעוד.',
};

export default he;
