import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  openingReset: 'Abrindo seu link…',
  resetTitle: 'Criar uma nova senha',
  resetHint: 'Ela vale na hora, e seus outros dispositivos saem da conta.',
  resetOfOther: 'Você entrou como {name}. Esta será a senha de {email}.',
  resetPassword: 'Nova senha',
  resetPasswordHint: 'Pelo menos {count} caracteres. Algumas palavras sem relação funcionam bem.',
  saveAndSignIn: 'Salvar e entrar',

  requestLink: 'Enviaremos por e-mail um link para criar uma nova.',
  sendLink: 'Receber um link por e-mail',
  rememberedIt: 'Lembrou da senha?',
};

export default ptBR;
