import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  email: 'E-posta',
  password: 'Şifre',
  showPassword: 'Şifreyi göster',
  firstName: 'Ad',
  lastName: 'Soyad',
  company: 'Şirket',
  phone: 'Telefon',
  optional: '{label} (isteğe bağlı)',
  choose: 'Seçin',
  change: 'Değiştir',
  retry: 'Yeniden dene',

  signIn: 'Giriş yap',
  signOut: 'Çıkış yap',
  createAccount: 'Hesap oluştur',
  account: 'Hesap',
  signedInAs: 'Giriş yapan: {name}',
  toAccount: 'Hesabınıza gidin',
  emailMeCode: 'Bana e-postayla kod gönder',
  usePassword: 'Şifre kullan',
  usePasskey: 'Geçiş anahtarı kullan',
  forgotPassword: 'Şifrenizi mi unuttunuz?',
  newHere: 'Burada yeni misiniz?',
  invitedOnly: 'Hesapları {shop} açar. Henüz hesabınız yok mu? Davet isteyin.',
  noAccounts: 'Hesap gerekmez: {shop} hesapsız satış yapar.',
  theShop: 'mağaza',

  haveAccount: 'Zaten hesabınız var mı?',
  passwordHint:
    'En az {count} karakter. Boş bırakırsanız her girişte size e-postayla bir kod göndeririz.',
  phoneHint: 'Ülke koduyla, örneğin +90 501 234 56 78',
  acceptsMarketing: 'Yenilikleri ve fırsatları bana e-postayla gönder',
  registrationClosed: '{shop} müşterilerini davet eder. Hesap açmak için davet isteyin.',

  checkEmail: 'E-postanıza bakın',
  codeSent: 'Şu adrese bir kod gönderdik: {email}. Kod 10 dakika geçerli.',
  code: 'Altı haneli kod',
  confirm: 'Onayla',
  sendAgain: 'Yeni kod gönder',
  sentAgain: 'Yeni kod yolda.',
  changeEmail: 'Başka e-posta kullan',

  contact: 'İletişim',
  continueAsGuest: 'Devam et',
  gate: 'Alışverişi tamamlamak için giriş yapın',
  gateHint: '{shop} hesabı olan müşterilere satış yapar.',

  'field.required': 'Bu alanı doldurun.',
  'field.required.email': 'E-postanızı girin.',
  'field.required.password': 'Şifrenizi girin.',
  'field.required.code': 'E-postadaki altı rakamı girin.',
  'field.required.checkbox': 'Devam etmek için bu kutuyu işaretleyin.',
  'field.invalid': 'Burayı kontrol edin: bir şey doğru değil.',
  'field.invalid.email': 'isim@example.com gibi bir e-posta girin.',
  'field.invalid.phone': 'Numarayı ülke koduyla girin, örneğin +90 501 234 56 78.',
  'field.invalid.code': 'E-postadaki altı rakamı girin.',
  'field.too_short': 'Bu çok kısa.',
  'field.too_short.password':
    'En az 15 karakter kullanın. Birbiriyle ilgisiz birkaç kelime iyi olur.',
  'field.too_long': 'Bu çok uzun. Kısaltın.',
  'field.too_common.password':
    'Bu şifreyi tahmin etmek kolay. Birbiriyle ilgisiz birkaç kelime daha iyi olur.',
  'field.taken.phone':
    'Bu numara başka bir hesaba ait. Başka bir numara kullanın veya boş bırakın.',

  invalid_credentials: 'E-posta ve şifre eşleşmiyor. Yeniden deneyin veya e-postayla kod isteyin.',
  invalid_code: 'Bu kod doğru değil. En yeni e-postaya bakıp yeniden deneyin.',
  code_expired: 'Bu kod artık geçerli değil. Yenisini isteyin.',
  email_taken: 'Bu e-postayla zaten bir hesabınız var. Giriş yapın.',
  phone_taken: 'Bu numara başka bir hesaba ait. Başka bir numara kullanın veya boş bırakın.',
  accounts_disabled: 'Bu mağaza şu anda hesapsız satış yapıyor.',
  registration_closed: 'Bu mağaza müşterilerini davet eder. Davet isteyin.',
  sign_in_required: 'Devam etmek için giriş yapın.',
  rate_limited: 'Çok fazla deneme oldu. {minutes} bekleyip yeniden deneyin.',
  offline: 'Çevrimdışısınız. Hiçbir şey kaybolmadı: bağlanınca yeniden deneyin.',
  network: 'Mağazaya ulaşamadık. Hiçbir şey kaybolmadı: yeniden deneyin.',
  timeout: 'Mağaza çok geç yanıt verdi. Hiçbir şey kaybolmadı: yeniden deneyin.',
  failed: 'Bizden kaynaklanan bir sorun oldu. Hiçbir şey kaybolmadı: birazdan yeniden deneyin.',
};

export default tr;
