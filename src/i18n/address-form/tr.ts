import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  country: 'Ülke veya bölge',
  streetAddress: 'Sokak ve numara',
  street: 'Sokak',
  number: 'Numara',
  numberHint: 'Numara yoksa s/n yazın.',
  floor: 'Kat, daire',
  line2: 'Daire, blok, bina',
  useAsDefault: 'Varsayılan adresim olarak kullan',

  'label.province': 'İl',
  'label.state': 'Eyalet',
  'label.area': 'Alan',
  'label.county': 'Kontluk',
  'label.department': 'Departman',
  'label.district': 'İlçe',
  'label.doSi': 'Do veya si',
  'label.emirate': 'Emirlik',
  'label.island': 'Ada',
  'label.oblast': 'Oblast',
  'label.parish': 'Cemaat bölgesi',
  'label.prefecture': 'Prefektörlük',
  'label.region': 'Bölge',
  'label.city': 'Şehir',
  'label.postTown': 'Posta şehri',
  'label.suburb': 'Banliyö',
  'label.neighborhood': 'Mahalle',
  'label.townland': 'Townland',
  'label.village': 'Köy veya belde',
  'label.postcode': 'Posta kodu',
  'label.zip': 'ZIP kodu',
  'label.pin': 'PIN kodu',
  'label.eircode': 'Eircode',

  example: 'Örneğin {example}',
  zipLike: '{label}: şuna benzemeli: {example}.',
  zipElsewhere: '{label} ve {region} uyuşmuyor. İkisini de kontrol edin.',
  'field.invalid.countryCode': 'Mağaza şu anda oraya teslimat yapmıyor. Başka bir ülke seçin.',
  'field.invalid.provinceCode': 'Listeden birini seçin.',

  filledIn: 'Sizin için dolduruldu: {fields}.',
  suggestions: 'Öneriler',
  suggestionCount: 'Öneriler: {count}',

  addressGone:
    'Bu adres bu arada başka bir yerde kaldırıldı. Yazdıklarınız korunur: yeni adres olarak kaydedin.',
  saveAsNew: 'Yeni olarak kaydet',
  conflict: 'Bu adres bu arada başka bir yerde değiştirildi',
  conflictHint: 'Hangisi kalsın? ≠ işaretli satırlar farklı.',
  field: 'Alan',
  yours: 'Sizinki',
  theOther: 'Diğeri',
  differs: 'farklı',
  keepMine: 'Benimki kalsın',
  useTheOther: 'Diğerini kullan',
};

export default tr;
