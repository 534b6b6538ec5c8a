import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  declineTitle: '招待を辞退しますか？',
  declineHint: 'アカウントは作成されません。{shop}から改めて招待を受けることもできます。',
  declineNow: '招待を辞退する',
  goBack: '戻る',
  switchAccount: 'ログアウトして続ける',

  invitation_missing: '招待メールのリンクをもう一度開いてください。',
  'invitation_missing.title': '招待が見つかりません',
  invitation_unknown:
    'メールからもう一度開いてください。うまくいかない場合は、{shop}に新しい招待をご依頼ください。',
  'invitation_unknown.title': 'このリンクは使えません',
  invitation_expired: '{shop}に新しい招待をご依頼ください。すぐにお送りできます。',
  'invitation_expired.title': 'この招待は期限切れです',
  invitation_used: 'アカウントの準備ができています。',
  'invitation_used.title': 'この招待は承諾済みです',
  invitation_declined: 'お気持ちが変わりましたか？{shop}に改めて招待をご依頼ください。',
  'invitation_declined.title': 'この招待は辞退済みです',
  invitation_replaced: '{shop}からの最新のメールのリンクを開いてください。',
  'invitation_replaced.title': '新しい招待があります',
  wrong_account: 'この招待は別のメールアドレス宛てです。',
};

export default ja;
