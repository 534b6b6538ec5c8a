import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  close: '閉じる',
  manage: '管理',

  details: 'お客様情報',
  taxId: '納税者番号',
  brazilianTaxId: 'CPF/CNPJ',
  'field.invalid.identification': '数字をご確認ください。CPF または CNPJ ではありません。',

  newEmail: '新しいメールアドレス',
  newEmailHint: 'そちらにコードをお送りします。',
  mailCode: 'コードを送る',
  emailChanged: 'メールアドレスを {email} に変更しました。',
  emailUsed: 'このメールアドレスは別のアカウントで使われています。',
  sameEmail: 'すでにこのメールアドレスです。',

  passwordSet: 'パスワードが設定されています。',
  noPassword: '未設定です。コードまたはパスキーでログインします。',
  setPassword: 'パスワードを設定',
  newPassword: '新しいパスワード',
  newPasswordHint: '{count}文字以上。ほかの端末からはログアウトします。',
  savePassword: 'パスワードを保存',
  passwordSaved: 'パスワードを保存しました。ほかの端末からはログアウトしました。',
  removePassword: 'パスワードを削除',
  removePasswordTitle: 'パスワードを削除しますか？',
  removePasswordHint:
    '以後は、パスキーまたはメールのコードでログインします。ほかの端末からはログアウトします。',
  passwordRemoved: 'パスワードを削除しました。ほかの端末からはログアウトしました。',

  passkeys: 'パスキー',
  passkeysHint: '指紋、顔、画面ロックでログインできます。',
  noPasskeys: 'パスキーがここに表示されます。',
  passkeyCreated: '追加日：{date}',
  passkeyUsed: '最終使用日：{date}',
  passkeyUnused: 'まだ使われていません',
  passkeySynced: '同期済み',
  passkeyName: 'パスキーの名前',
  passkeyNameOf: '{system} の {browser}',
  passkeyNamePlain: 'パスキー',
  addPasskey: 'パスキーを追加',
  passkeyAdded: '{name} を追加しました。これでログインできます。',
  rename: '名前を変更',
  passkeyRenamed: 'パスキーの名前を {name} に変更しました。',
  removePasskeyTitle: '{name} を削除しますか？',
  removePasskeyHint:
    'このパスキーではログインできなくなります。ブラウザやスマートフォン側の情報は残ります。',
  removePasskey: 'パスキーを削除',
  passkeyRemoved: '{name} を削除しました。',
  passkeysUnsupported: 'このブラウザではパスキーを作成できません。',
  passkey_cancelled: 'パスキーは追加されませんでした。もう一度お試しいただけます。',
  passkey_known:
    'この端末またはパスワードマネージャーには、このアカウントのパスキーがすでにあります。',
  passkey_failed: 'ブラウザでパスキーを作成できませんでした。別の端末やブラウザをお試しください。',
  passkey_refused: 'パスキーを確認できませんでした。もう一度お試しください。',

  devices: '端末',
  devicesHint: 'ログイン中の端末です。',
  deviceNamed: '{system} の {browser}',
  unknownDevice: '不明な端末',
  thisDevice: 'この端末',
  signedInOn: 'ログイン日：{date}',
  lastSeen: '最終利用：{time}',
  signOutDevice: 'ログアウト',
  deviceSignedOut: '{name} からログアウトしました。',
  signOutOthers: 'ほかの端末すべてからログアウト',
  othersSignedOut: 'ほかの端末すべてからログアウトしました。',

  marketing: 'お知らせとお得な情報',
  agreedOn: '{date}に同意しました。',
  agreedHere: '{date}に当店で同意しました。',
  agreedConfirmed: '{date}に同意し、メールで確認しました。',
  declinedOn: '{date}から停止中です。',

  yourData: 'お客様のデータ',
  yourDataHint: '当店が保有するデータのダウンロードや、アカウントの削除ができます。',
  exportHint: '当店が保有するお客様のデータすべてを、1つのJSONファイルで。',
  export: 'データをダウンロード',
  exported: 'データをダウンロードしています。',
  deleteHint: '{days}日間は取り消せます。',
  deleteAccount: 'アカウントを削除',
  deleteTitle: 'アカウントを削除しますか？',
  deleteConfirmHint:
    '{days}日後に、お客様情報、住所、パスキーが削除されます。それまではアカウントを残すこともできます。ほかの端末からは今すぐログアウトします。注文はメールアドレスを除いて当店の帳簿に残ります。',
  deletesOn: 'アカウントは{date}に削除されます。',
  keepAccount: 'アカウントを残す',
  accountKept: 'アカウントはそのまま残ります。',
};

export default ja;
