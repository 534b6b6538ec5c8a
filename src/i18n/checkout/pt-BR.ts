import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  checkingOutAs: 'Comprando como {name}',
  guestInstead: 'Comprar sem entrar',

  checkoutSignedOut: 'Você saiu da sua conta. O que você digitou continua aqui.',
  checkoutSignedOutElsewhere:
    'Você saiu da sua conta em outra aba. O que você digitou continua aqui.',
  checkoutSessionEnded: 'Sua sessão terminou. O que você digitou continua aqui.',
  checkoutOtherCustomer: 'Outra conta foi aberta neste navegador: agora você compra como {name}.',
  checkoutGuestSignedIn: 'Agora você entrou e compra como {name}.',
  checkoutModeRequired:
    'A loja agora vende para clientes com conta. O que você digitou continua aqui: entre para continuar.',
  checkoutModeGuest:
    'A loja agora vende sem contas. O que você digitou continua aqui: continue com seu e-mail.',
  checkoutModeOptional: 'Agora você pode comprar com ou sem conta.',
  checkoutSignInFirst: 'Entre primeiro ou compre sem entrar. Depois, faça seu pedido.',
  checkoutOffline:
    'Você está sem conexão e seu pedido não foi enviado. Nada se perdeu: faça de novo quando ela voltar.',
  checkoutUnreachable:
    'Não conseguimos falar com a loja e seu pedido não foi enviado. Nada se perdeu: faça de novo daqui a pouco.',
};

export default ptBR;
