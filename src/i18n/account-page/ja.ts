import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  accountParts: 'お客様のアカウント',
  hello: '{name} 様',
  helloAgain: 'こんにちは',
  overview: '概要',
  orders: '注文',
  addresses: '住所',
  profile: 'プロフィール',
  'orderCount.zero': 'まだ注文はありません',
  'orderCount.other': '{count}件の注文',
  lastOrder: '最新の注文は {name} です。',
  addressesHint: 'お届け先と請求先の住所です。',
  noDefaultAddress: '登録しておくと、購入手続きが早くなります。',
};

export default ja;
