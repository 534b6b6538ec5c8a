import type { Translation } from '../messages.js';
import type en from './en.js';

const zhHans: Translation<typeof en> = {
  linkSent: '如果存在使用 {email} 的账户，设置新密码的链接已发出，一小时内有效。',
  linkSentAgain: '新的链接已发出。',
  sendLinkAgain: '重新发送链接',

  reset_unknown: '请从邮件中再次打开，或重新发送一个。',
  'reset_unknown.title': '此链接无效',
  reset_expired: '每个链接仅限使用一次，一小时内有效，且仅最新的可用。请重新发送。',
  'reset_expired.title': '此链接已失效',

  password_reset_required: '商店要求您设置新密码。为此您需要一个发送到邮箱的验证码。',
};

export default zhHans;
