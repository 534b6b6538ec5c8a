import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  addresses: '住所',
  addAddress: '住所を追加',
  noAddresses: 'まだ住所はありません',
  noAddressesHint: 'ここに登録しておくと、購入時に自動で入力されます。',
  defaultAddress: '既定',
  billingAddress: '請求先',
  makeDefault: '既定にする',
  useForInvoices: '請求先にする',
  actionOn: '{action}、{address}',
  filterAddresses: '住所を絞り込む',
  'addressCount.other': '{count}件の住所',
  'filteredCount.other': '{count}件中{shown}件の住所',
  moreAddresses: '住所をもっと見る',
  addressRemoved: '削除しました：{address}',
  addressRestored: '元に戻しました：{address}',
  defaultChosen: '既定の住所を{address}にしました。',
  billingChosen: '請求先を{address}にしました。',

  changed_meanwhile: 'この住所は別の場所で変更されました。もう一度ご確認ください。',
};

export default ja;
