import type { Translation } from '../messages.js';
import type en from './en.js';

const zhHans: Translation<typeof en> = {
  openingInvitation: '正在打开您的邀请…',
  invited: '{shop}邀请您',
  invitedHint: '{email} 的账户即将就绪。请核对您的信息，即可完成。',
  accept: '接受邀请',
  decline: '拒绝',
};

export default zhHans;
