import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  linkSent: '{email} ile bir hesap varsa yeni şifre belirleme bağlantısı yolda. Bir saat geçerli.',
  linkSentAgain: 'Yeni bağlantı yolda.',
  sendLinkAgain: 'Yeni bağlantı gönder',

  reset_unknown: 'E-postadan bir kez daha açın veya yenisini isteyin.',
  'reset_unknown.title': 'Bu bağlantı çalışmıyor',
  reset_expired:
    'Her bağlantı bir kez, bir saat boyunca geçerlidir ve yalnızca en yenisi çalışır. Yenisini isteyin.',
  'reset_expired.title': 'Bu bağlantı artık geçerli değil',

  password_reset_required:
    'Mağaza yeni bir şifre belirlemenizi istiyor. Bunun için posta kutunuza gelen bir kod gerekiyor.',
};

export default tr;
