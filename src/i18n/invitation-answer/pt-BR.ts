import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  declineTitle: 'Recusar o convite?',
  declineHint: 'Você não terá uma conta. {shop} pode convidar você de novo.',
  declineNow: 'Recusar convite',
  goBack: 'Voltar',
  switchAccount: 'Sair e continuar',

  invitation_missing: 'Abra de novo o link do e-mail de convite.',
  'invitation_missing.title': 'Não há convite aqui',
  invitation_unknown:
    'Abra de novo pelo e-mail. Se não ajudar, {shop} pode enviar um novo convite.',
  'invitation_unknown.title': 'Este link não funciona',
  invitation_expired: '{shop} pode enviar um novo rapidinho.',
  'invitation_expired.title': 'Este convite expirou',
  invitation_used: 'Sua conta está pronta.',
  'invitation_used.title': 'Você aceitou este convite',
  invitation_declined: 'Mudou de ideia? {shop} pode convidar você de novo.',
  'invitation_declined.title': 'Você recusou este convite',
  invitation_replaced: 'Abra o link do convite mais recente. Remetente: {shop}.',
  'invitation_replaced.title': 'Há um convite mais novo',
  wrong_account: 'Este convite é para outro e-mail.',
};

export default ptBR;
