import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  openingInvitation: '招待を開いています…',
  invited: '{shop}からのご招待',
  invitedHint: '{email} のアカウントはほぼ準備できています。内容をご確認ください。',
  accept: '招待を受ける',
  decline: '辞退する',
};

export default ja;
