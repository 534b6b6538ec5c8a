import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  openingReset: 'リンクを開いています…',
  resetTitle: '新しいパスワードを設定',
  resetHint: 'すぐに有効になり、ほかの端末からはログアウトします。',
  resetOfOther: '{name} としてログイン中です。{email} のパスワードを設定します。',
  resetPassword: '新しいパスワード',
  resetPasswordHint: '{count}文字以上。関連のない単語をいくつか並べるのがおすすめです。',
  saveAndSignIn: '保存してログイン',

  requestLink: '新しいパスワードを設定するリンクをメールでお送りします。',
  sendLink: 'メールでリンクを受け取る',
  rememberedIt: '思い出しましたか？',
};

export default ja;
