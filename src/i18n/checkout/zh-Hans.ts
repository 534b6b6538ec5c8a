import type { Translation } from '../messages.js';
import type en from './en.js';

const zhHans: Translation<typeof en> = {
  checkingOutAs: '结账身份：{name}',
  guestInstead: '不登录直接结账',

  checkoutSignedOut: '您已退出登录。您输入的内容还在。',
  checkoutSignedOutElsewhere: '您已在其他标签页退出登录。您在此输入的内容还在。',
  checkoutSessionEnded: '您的会话已结束，因此已退出登录。您输入的内容还在。',
  checkoutOtherCustomer: '此浏览器已登录其他账户：您现在的结账身份是 {name}。',
  checkoutGuestSignedIn: '您已登录，现在的结账身份是 {name}。',
  checkoutModeRequired: '商店现在仅面向有账户的顾客销售。您输入的内容还在：请登录以继续。',
  checkoutModeGuest: '商店现在不用账户即可购买。您输入的内容还在：请用邮箱继续。',
  checkoutModeOptional: '您现在可以用账户结账，也可以不用账户。',
  checkoutSignInFirst: '请先登录，或不登录直接结账，然后再下单。',
  checkoutOffline: '您已离线，订单未发送。内容都还在：恢复连接后请再次下单。',
  checkoutUnreachable: '无法连接商店，订单未发送。内容都还在：请稍后再次下单。',
};

export default zhHans;
