import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  signInToSee: 'アカウントを見るにはログインしてください。',
  loading: '読み込み中',
  save: '保存',
  saved: '保存しました。',
  edit: '編集',
  remove: '削除',
  cancel: 'キャンセル',
  undo: '元に戻す',
  draftRestored: '前回の入力内容を復元しました。',
  unloaded: 'この部分を読み込めませんでした。',

  recentTitle: 'ご本人確認',
  recentHint: '安全のため、もう一度ログインしてください。入力内容は残ります。',

  reauthentication_required: '変更するには、もう一度ログインしてください。',
  not_found: 'すでに削除されています。',
  too_many: 'これ以上追加できません。',
};

export default ja;
