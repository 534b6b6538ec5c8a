import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  checkingOutAs: 'Sipariş veren: {name}',
  guestInstead: 'Giriş yapmadan sipariş ver',

  checkoutSignedOut: 'Çıkış yapıldı. Yazdıklarınız hâlâ burada.',
  checkoutSignedOutElsewhere:
    'Başka bir sekmede çıkış yaptınız. Buraya yazdıklarınız hâlâ duruyor.',
  checkoutSessionEnded: 'Oturumunuz sona erdi, bu yüzden çıkış yapıldı. Yazdıklarınız hâlâ burada.',
  checkoutOtherCustomer:
    'Bu tarayıcıda başka bir hesaba giriş yapıldı. Şimdi sipariş veren: {name}.',
  checkoutGuestSignedIn: 'Artık giriş yaptınız. Sipariş veren: {name}.',
  checkoutModeRequired:
    'Mağaza artık hesabı olan müşterilere satış yapıyor. Yazdıklarınız hâlâ burada: devam etmek için giriş yapın.',
  checkoutModeGuest:
    'Mağaza artık hesapsız satış yapıyor. Yazdıklarınız hâlâ burada: e-postanızla devam edin.',
  checkoutModeOptional: 'Artık hesapla veya hesapsız sipariş verebilirsiniz.',
  checkoutSignInFirst:
    'Önce giriş yapın veya giriş yapmadan devam edin. Ardından siparişinizi verin.',
  checkoutOffline:
    'Çevrimdışısınız, siparişiniz gönderilmedi. Hiçbir şey kaybolmadı: bağlanınca yeniden verin.',
  checkoutUnreachable:
    'Mağazaya ulaşamadık, siparişiniz gönderilmedi. Hiçbir şey kaybolmadı: birazdan yeniden verin.',
};

export default tr;
