import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  deliverTo: 'お届け先',
  deliveryDefault: '既定',
  deliveryAll: 'すべての住所',
  deliveryChoose: '住所を選ぶ',
  deliveryOther: '別の住所',
  deliverySave: 'この住所をアカウントに保存する',
  deliveryFilled: '入力しました：{address}',
  deliveryTyped: '住所が入力されています。置き換えますか？',
  deliveryReplace: '置き換える',
  deliveryKeep: '入力した内容を残す',
  deliveryUnserved: '当店は{country}への配送に対応していません。',
  deliveryUnfilled: '住所を入力できませんでした。もう一度選ぶか、直接入力してください。',
  deliveryLoading: '住所を読み込んでいます',
  deliveryUnloaded: '住所を読み込めませんでした。このまま続けられます。',
};

export default ja;
