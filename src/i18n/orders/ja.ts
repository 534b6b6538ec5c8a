import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  noOrders: 'ご注文の状況と合計がここに表示されます。',
  startShopping: '買い物を始める',
  moreOrders: '注文をもっと見る',
  andMore: 'ほか{count}点',
  itemCount: '{title} × {count}',

  'order.pending': '支払い待ち',
  'order.authorized': '支払い承認済み',
  'order.paid': '支払い済み',
  'order.partially_refunded': '一部返金済み',
  'order.refunded': '返金済み',
  'order.voided': '支払い取消',
  'order.unfulfilled': '準備中',
  'order.partially_fulfilled': '一部発送済み',
  'order.fulfilled': '発送済み',
  'order.delivered': '配達済み',
  'order.returned': '返品済み',
  'order.cancelled': 'キャンセル済み',

  orderedAsGuest: 'ログインせずに注文しましたか？',
  findOrders: 'その注文を探す',
  findOrdersHint: '注文時のメールアドレスを入力してください。コードをお送りします。',
  sendCode: 'コードを送る',
  'claimed.zero': 'このメールアドレスの注文はほかに見つかりませんでした。',
  'claimed.other': '{count}件の注文をアカウントに追加しました。',
};

export default ja;
