import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  noOrders: 'Siparişleriniz durumu ve tutarıyla burada görünecek.',
  startShopping: 'Alışverişe başla',
  moreOrders: 'Daha fazla sipariş göster',
  andMore: 've {count} tane daha',
  itemCount: '{count} × {title}',

  'order.pending': 'Ödeme bekleniyor',
  'order.authorized': 'Ödeme onaylandı',
  'order.paid': 'Ödendi',
  'order.partially_refunded': 'Kısmen iade edildi',
  'order.refunded': 'Ücreti iade edildi',
  'order.voided': 'Ödeme iptal edildi',
  'order.unfulfilled': 'Hazırlanıyor',
  'order.partially_fulfilled': 'Kısmen gönderildi',
  'order.fulfilled': 'Gönderildi',
  'order.delivered': 'Teslim edildi',
  'order.returned': 'Ürün iade edildi',
  'order.cancelled': 'İptal edildi',

  orderedAsGuest: 'Giriş yapmadan mı sipariş verdiniz?',
  findOrders: 'O siparişleri bul',
  findOrdersHint: 'Sipariş verirken kullandığınız e-postayı girin. Oraya bir kod göndeririz.',
  sendCode: 'Kod gönder',
  'claimed.zero': 'Bu e-postayla başka sipariş bulamadık.',
  'claimed.one': 'Hesabınıza bir sipariş eklendi.',
  'claimed.other': 'Hesabınıza {count} sipariş eklendi.',
};

export default tr;
