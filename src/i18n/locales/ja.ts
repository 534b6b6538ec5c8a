import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  email: 'メールアドレス',
  password: 'パスワード',
  showPassword: 'パスワードを表示',
  firstName: '名',
  lastName: '姓',
  company: '会社名',
  phone: '電話番号',
  optional: '{label}（任意）',
  choose: '選択してください',
  change: '変更',
  retry: 'もう一度試す',

  signIn: 'ログイン',
  signOut: 'ログアウト',
  createAccount: 'アカウントを作成',
  account: 'アカウント',
  signedInAs: '{name} としてログイン中',
  toAccount: 'アカウントへ',
  emailMeCode: 'メールでコードを受け取る',
  usePassword: 'パスワードを使う',
  usePasskey: 'パスキーを使う',
  forgotPassword: 'パスワードをお忘れですか？',
  newHere: 'はじめてのご利用ですか？',
  invitedOnly: 'アカウントは{shop}が作成します。まだお持ちでない場合は、招待をご依頼ください。',
  noAccounts: 'アカウントは不要です。{shop}ではアカウントなしでご購入いただけます。',
  theShop: '当店',

  haveAccount: 'アカウントをお持ちですか？',
  passwordHint: '{count}文字以上。空欄にすると、ログインのたびにメールでコードをお送りします。',
  phoneHint: '国番号から入力してください（例：+81 90-1234-5678）',
  acceptsMarketing: '新着情報やお得な情報をメールで受け取る',
  registrationClosed:
    '{shop}のアカウントは招待制です。アカウントをご希望の場合は、招待をご依頼ください。',

  checkEmail: 'メールをご確認ください',
  codeSent: '{email} にコードをお送りしました。10分間有効です。',
  code: '6桁のコード',
  confirm: '確認',
  sendAgain: '新しいコードを送る',
  sentAgain: '新しいコードをお送りしています。',
  changeEmail: '別のメールアドレスを使う',

  contact: '連絡先',
  continueAsGuest: '続ける',
  gate: 'ログインして購入手続きへ',
  gateHint: '{shop}では、アカウントをお持ちのお客様にご購入いただけます。',

  'field.required': '入力してください。',
  'field.required.email': 'メールアドレスを入力してください。',
  'field.required.password': 'パスワードを入力してください。',
  'field.required.code': 'メールに記載の6桁の数字を入力してください。',
  'field.required.checkbox': '続けるにはチェックを入れてください。',
  'field.invalid': '入力内容をご確認ください。',
  'field.invalid.email': 'name@example.com のようなメールアドレスを入力してください。',
  'field.invalid.phone': '国番号から入力してください（例：+81 90-1234-5678）。',
  'field.invalid.code': 'メールに記載の6桁の数字を入力してください。',
  'field.too_short': '短すぎます。',
  'field.too_short.password':
    '15文字以上にしてください。関連のない単語をいくつか並べるのがおすすめです。',
  'field.too_long': '長すぎます。短くしてください。',
  'field.too_common.password':
    'このパスワードは推測されやすいです。関連のない単語をいくつか並べるのがおすすめです。',
  'field.taken.phone':
    'この番号は別のアカウントで使われています。別の番号にするか、空欄にしてください。',

  invalid_credentials:
    'メールアドレスとパスワードが一致しません。もう一度試すか、メールでコードを受け取ってください。',
  invalid_code: 'コードが正しくありません。最新のメールを確認して、もう一度お試しください。',
  code_expired: 'このコードは無効になりました。新しいコードを送ってください。',
  email_taken: 'このメールアドレスのアカウントがすでにあります。ログインしてください。',
  phone_taken: 'この番号は別のアカウントで使われています。別の番号にするか、空欄にしてください。',
  accounts_disabled: '当店では現在、アカウントなしで販売しています。',
  registration_closed: '当店のアカウントは招待制です。招待をご依頼ください。',
  sign_in_required: '続けるにはログインしてください。',
  rate_limited: '試行回数が多すぎます。{minutes}待ってから、もう一度お試しください。',
  offline: 'オフラインです。入力内容は残っています。接続が戻ったら、もう一度お試しください。',
  network: 'ショップに接続できませんでした。入力内容は残っています。もう一度お試しください。',
  timeout:
    'ショップからの応答に時間がかかりすぎました。入力内容は残っています。もう一度お試しください。',
  failed:
    'こちら側で問題が発生しました。入力内容は残っています。少し待ってから、もう一度お試しください。',
};

export default ja;
