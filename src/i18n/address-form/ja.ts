import type { Translation } from '../messages.js';
import type en from './en.js';

const ja: Translation<typeof en> = {
  country: '国または地域',
  streetAddress: '番地',
  street: '通り',
  number: '番地',
  numberHint: '番地がない場合は s/n と入力してください。',
  floor: '階、部屋番号',
  line2: '建物名、部屋番号',
  useAsDefault: '既定の住所にする',

  'label.province': '州・省',
  'label.state': '州',
  'label.area': '地域',
  'label.county': '郡・県',
  'label.department': '県',
  'label.district': '地区',
  'label.doSi': '道・市',
  'label.emirate': '首長国',
  'label.island': '島',
  'label.oblast': '州（オブラスト）',
  'label.parish': '教区',
  'label.prefecture': '都道府県',
  'label.region': '地方',
  'label.city': '市区町村',
  'label.postTown': '郵便町',
  'label.suburb': '郊外',
  'label.neighborhood': '地区名',
  'label.townland': 'タウンランド',
  'label.village': '村・町',
  'label.postcode': '郵便番号',
  'label.zip': 'ZIPコード',
  'label.pin': 'PINコード',
  'label.eircode': 'Eircode',

  example: '例：{example}',
  zipLike: '{label}は {example} のような形式で入力してください。',
  zipElsewhere: '{label}と{region}が一致しません。両方をご確認ください。',
  'field.invalid.countryCode': '現在、この国には配送していません。別の国を選んでください。',
  'field.invalid.provinceCode': '一覧から選んでください。',

  filledIn: '自動で入力しました：{fields}',
  suggestions: '候補',
  suggestionCount: '候補：{count}件',

  addressGone:
    'この住所は別の場所で削除されました。入力内容は残っています。新しい住所として保存してください。',
  saveAsNew: '新しい住所として保存',
  conflict: 'この住所は別の場所で変更されました',
  conflictHint: 'どちらを残しますか？≠ の付いた行が異なります。',
  field: '項目',
  yours: '入力した内容',
  theOther: '変更後の内容',
  differs: '異なる',
  keepMine: '入力した内容を残す',
  useTheOther: '変更後の内容を使う',
};

export default ja;
