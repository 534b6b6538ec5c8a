import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  signInToSee: 'Entre para ver sua conta.',
  loading: 'Carregando',
  save: 'Salvar',
  saved: 'Salvo.',
  edit: 'Editar',
  remove: 'Remover',
  cancel: 'Cancelar',
  undo: 'Desfazer',
  draftRestored: 'O que você tinha digitado está de volta.',
  unloaded: 'Esta parte não carregou.',

  recentTitle: 'É você?',
  recentHint: 'Para sua segurança, entre de novo. O que você digitou continua aqui.',

  reauthentication_required: 'Entre de novo para fazer esta alteração.',
  not_found: 'Não está mais aqui.',
  too_many: 'Não cabe mais nada.',
};

export default ptBR;
