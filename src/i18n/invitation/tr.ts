import type { Translation } from '../messages.js';
import type en from './en.js';

const tr: Translation<typeof en> = {
  openingInvitation: 'Davetiniz açılıyor…',
  invited: '{shop} sizi davet ediyor',
  invitedHint: '{email} için hesabınız neredeyse hazır. Bilgilerinizi kontrol edin, hepsi bu.',
  accept: 'Daveti kabul et',
  decline: 'Reddet',
};

export default tr;
