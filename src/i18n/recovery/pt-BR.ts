import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  linkSent:
    'Se houver uma conta com {email}, um link para criar uma nova senha está a caminho. Ele vale por uma hora.',
  linkSentAgain: 'Um novo link está a caminho.',
  sendLinkAgain: 'Enviar um novo link',

  reset_unknown: 'Abra de novo pelo e-mail ou peça um novo.',
  'reset_unknown.title': 'Este link não funciona',
  reset_expired: 'Cada link vale uma vez, por uma hora, e só o mais recente. Peça um novo.',
  'reset_expired.title': 'Este link não vale mais',

  password_reset_required:
    'A loja pede que você crie uma nova senha. Para isso, você precisa de um código do seu e-mail.',
};

export default ptBR;
