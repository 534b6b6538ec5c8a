import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  signInToSee: 'Hesabınızı görmek için giriş yapın.',
  loading: 'Yükleniyor',
  save: 'Kaydet',
  saved: 'Kaydedildi.',
  edit: 'Düzenle',
  remove: 'Kaldır',
  cancel: 'Vazgeç',
  undo: 'Geri al',
  draftRestored: 'Yazdıklarınız geri geldi.',
  unloaded: 'Bu bölüm yüklenmedi.',

  recentTitle: 'Bu siz misiniz?',
  recentHint: 'Güvenliğiniz için yeniden giriş yapın. Yazdıklarınız korunur.',

  reauthentication_required: 'Bu değişiklik için yeniden giriş yapın.',
  not_found: 'Artık burada değil.',
  too_many: 'Daha fazlasına yer yok.',
};

export default tr;
