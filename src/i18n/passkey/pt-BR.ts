import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  passkeyNotUsed: 'Nenhuma chave de acesso foi usada. Tente de novo ou entre de outra forma.',
  invalid_passkey: 'Esta chave de acesso não funciona aqui. Entre de outra forma.',
};

export default ptBR;
