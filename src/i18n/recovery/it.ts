import type { Translation } from '../messages.js';
import type en from './en.js';

const it: Translation<typeof en> = {
  linkSent:
    'Se esiste un account con {email}, un link per scegliere una nuova password è in arrivo. Vale un’ora.',
  linkSentAgain: 'Un nuovo link è in arrivo.',
  sendLinkAgain: 'Invia un nuovo link',

  reset_unknown: 'Aprilo di nuovo dall’e-mail o fattene inviare uno nuovo.',
  'reset_unknown.title': 'Questo link non funziona',
  reset_expired:
    'Ogni link vale una volta, per un’ora, e solo il più recente. Fattene inviare uno nuovo.',
  'reset_expired.title': 'Questo link non vale più',

  password_reset_required:
    'Il negozio ti chiede di scegliere una nuova password. Per farlo ti serve un codice dalla tua e-mail.',
};

export default it;
