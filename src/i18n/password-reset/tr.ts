import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  openingReset: 'Bağlantınız açılıyor…',
  resetTitle: 'Yeni şifre belirleyin',
  resetHint: 'Hemen geçerli olur ve diğer cihazlarınızdan çıkış yapılır.',
  resetOfOther: 'Giriş yapan: {name}. Bu, şu hesabın şifresini belirler: {email}.',
  resetPassword: 'Yeni şifre',
  resetPasswordHint: 'En az {count} karakter. Birbiriyle ilgisiz birkaç kelime iyi olur.',
  saveAndSignIn: 'Kaydet ve giriş yap',

  requestLink: 'Yenisini belirlemeniz için size e-postayla bir bağlantı göndeririz.',
  sendLink: 'Bana e-postayla bağlantı gönder',
  rememberedIt: 'Hatırladınız mı?',
};

export default tr;
