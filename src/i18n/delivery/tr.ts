import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  deliverTo: 'Teslimat adresi',
  deliveryDefault: 'Varsayılan',
  deliveryAll: 'Tüm adresler',
  deliveryChoose: 'Adres seçin',
  deliveryOther: 'Başka bir adres',
  deliverySave: 'Bu adresi hesabıma kaydet',
  deliveryFilled: 'Dolduruldu: {address}',
  deliveryTyped: 'Bir adres yazdınız. Değiştirilsin mi?',
  deliveryReplace: 'Değiştir',
  deliveryKeep: 'Yazdığım kalsın',
  deliveryUnserved: 'Bu mağaza bu ülkeye teslimat yapmıyor: {country}.',
  deliveryUnfilled: 'Adres doldurulamadı. Yeniden seçin veya yazın.',
  deliveryLoading: 'Adresleriniz yolda',
  deliveryUnloaded: 'Adresleriniz yüklenemedi. Onlarsız devam edebilirsiniz.',
};

export default tr;
