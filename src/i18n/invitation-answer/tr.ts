import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  declineTitle: 'Davet reddedilsin mi?',
  declineHint: 'Hesabınız olmayacak. {shop} sizi yeniden davet edebilir.',
  declineNow: 'Daveti reddet',
  goBack: 'Geri dön',
  switchAccount: 'Çıkış yap ve devam et',

  invitation_missing: 'Davet e-postanızdaki bağlantıyı bir kez daha açın.',
  'invitation_missing.title': 'Burada davet yok',
  invitation_unknown:
    'E-postadan bir kez daha açın. İşe yaramazsa {shop} size yeni bir davet gönderebilir.',
  'invitation_unknown.title': 'Bu bağlantı çalışmıyor',
  invitation_expired: '{shop} size hemen yenisini gönderebilir.',
  'invitation_expired.title': 'Bu davetin süresi doldu',
  invitation_used: 'Hesabınız sizi bekliyor.',
  'invitation_used.title': 'Bu daveti kabul ettiniz',
  invitation_declined: 'Fikriniz mi değişti? {shop} sizi yeniden davet edebilir.',
  'invitation_declined.title': 'Bu daveti reddettiniz',
  invitation_replaced: 'En yeni davet e-postasındaki bağlantıyı açın. Gönderen: {shop}.',
  'invitation_replaced.title': 'Daha yeni bir davet var',
  wrong_account: 'Bu davet başka bir e-posta için.',
};

export default tr;
