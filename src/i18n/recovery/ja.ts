import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  linkSent:
    '{email} のアカウントがある場合、新しいパスワードを設定するリンクをお送りしています。1時間有効です。',
  linkSentAgain: '新しいリンクをお送りしています。',
  sendLinkAgain: '新しいリンクを送る',

  reset_unknown: 'メールからもう一度開くか、新しいリンクを送ってください。',
  'reset_unknown.title': 'このリンクは使えません',
  reset_expired:
    'リンクは最新のものだけが、1回、1時間に限り有効です。新しいリンクを送ってください。',
  'reset_expired.title': 'このリンクは無効になりました',

  password_reset_required:
    '新しいパスワードの設定をお願いしています。メールでお送りするコードが必要です。',
};

export default ja;
