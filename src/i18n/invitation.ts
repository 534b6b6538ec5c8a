import type { AnswerMessages, InvitationMessages } from './messages.js';

/** Apart from the other words, so that pages without an invitation don't pay for them. */
export const invitationWords: Record<string, () => Promise<{ default: InvitationMessages }>> = {
  en: () => import('./invitation/en.js'),
  es: () => import('./invitation/es.js'),
};

/** What most invitations never need. */
export const answerWords: Record<string, () => Promise<{ default: AnswerMessages }>> = {
  en: () => import('./invitation-answer/en.js'),
  es: () => import('./invitation-answer/es.js'),
};
