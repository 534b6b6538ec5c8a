import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  checkingOutAs: '{name} として購入手続き中',
  guestInstead: 'ログインせずに購入',

  checkoutSignedOut: 'ログアウトしました。入力内容は残っています。',
  checkoutSignedOutElsewhere: '別のタブでログアウトしました。ここでの入力内容は残っています。',
  checkoutSessionEnded: 'セッションが終了したため、ログアウトしました。入力内容は残っています。',
  checkoutOtherCustomer:
    'このブラウザで別のアカウントにログインしました。現在は {name} として購入手続き中です。',
  checkoutGuestSignedIn: 'ログインしました。{name} として購入手続き中です。',
  checkoutModeRequired:
    '当店は現在、アカウントをお持ちのお客様に販売しています。入力内容は残っています。続けるにはログインしてください。',
  checkoutModeGuest:
    '当店は現在、アカウントなしで販売しています。入力内容は残っています。メールアドレスで続けてください。',
  checkoutModeOptional: 'アカウントがあってもなくても購入できるようになりました。',
  checkoutSignInFirst: '先にログインするか、ログインせずに進んでから、注文を確定してください。',
  checkoutOffline:
    'オフラインのため、注文は送信されていません。入力内容は残っています。接続が戻ったら、もう一度注文してください。',
  checkoutUnreachable:
    'ショップに接続できず、注文は送信されていません。入力内容は残っています。少し待ってから、もう一度注文してください。',
};

export default ja;
