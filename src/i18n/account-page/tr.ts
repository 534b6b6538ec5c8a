import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  accountParts: 'Hesabınız',
  hello: 'Merhaba, {name}',
  helloAgain: 'Merhaba',
  overview: 'Genel bakış',
  orders: 'Siparişler',
  addresses: 'Adresler',
  profile: 'Profil',
  'orderCount.zero': 'Henüz sipariş yok',
  'orderCount.one': 'Bir sipariş',
  'orderCount.other': '{count} sipariş',
  lastOrder: 'Sonuncusu: {name}.',
  addressesHint: 'Siparişlerinizin gideceği yer ve faturanın kime kesileceği.',
  noDefaultAddress: 'Bir adres ekleyin, alışveriş daha hızlı olsun.',
};

export default tr;
