import type { Translation } from '../messages.js';
import type en from './en.js';

const zhHans: Translation<typeof en> = {
  declineTitle: '要拒绝邀请吗？',
  declineHint: '您将不会获得账户。{shop}可以再次邀请您。',
  declineNow: '拒绝邀请',
  goBack: '返回',
  switchAccount: '退出登录并继续',

  invitation_missing: '请再次打开邀请邮件中的链接。',
  'invitation_missing.title': '这里没有邀请',
  invitation_unknown: '请从邮件中再次打开。如果仍不行，请向{shop}申请新的邀请。',
  'invitation_unknown.title': '此链接无效',
  invitation_expired: '请向{shop}申请新的邀请，很快就能发出。',
  'invitation_expired.title': '此邀请已过期',
  invitation_used: '您的账户已就绪。',
  'invitation_used.title': '您已接受此邀请',
  invitation_declined: '改变主意了？请让{shop}再次邀请您。',
  'invitation_declined.title': '您已拒绝此邀请',
  invitation_replaced: '请打开{shop}最新邮件中的链接。',
  'invitation_replaced.title': '有更新的邀请',
  wrong_account: '此邀请是发给其他邮箱的。',
};

export default zhHans;
