import type { Strings } from '../strings.js';

export const ptBR: Strings = {
  signInCode: {
    subject: (shop) => `Seu código para entrar: ${shop}`,
    intro: (shop) => `Digite este código para entrar em ${shop}:`,
    expiry: (time) => `Ele vale uma única vez, por ${time}.`,
    ignore:
      'Se você não pediu, pode ignorar este e-mail. Ninguém entra sem o código, então não o compartilhe.',
  },
  registerCode: {
    subject: (shop) => `Seu código para criar uma conta: ${shop}`,
    intro: (shop) => `Digite este código para confirmar seu e-mail em ${shop}:`,
    expiry: (time) => `Ele vale uma única vez, por ${time}.`,
    ignore:
      'Se você não pediu, pode ignorar este e-mail. Nenhuma conta é criada sem o código, então não o compartilhe.',
  },
  resetCode: {
    subject: (shop) => `Seu código para uma nova senha: ${shop}`,
    intro: (shop) => `Digite este código para criar uma nova senha em ${shop}:`,
    expiry: (time) => `Ele vale uma única vez, por ${time}.`,
    ignore:
      'Se você não pediu, pode ignorar este e-mail. Ninguém cria uma senha sem o código, então não o compartilhe.',
  },
  changeEmailCode: {
    subject: (shop) => `Seu código para usar este e-mail: ${shop}`,
    intro: (shop) => `Digite este código para usar este e-mail na sua conta em ${shop}:`,
    expiry: (time) => `Ele vale uma única vez, por ${time}.`,
    ignore:
      'Se você não pediu, pode ignorar este e-mail. Nada muda sem o código, então não o compartilhe.',
  },
  claimOrdersCode: {
    subject: (shop) => `Seu código para adicionar seus pedidos: ${shop}`,
    intro: (shop) =>
      `Digite este código para adicionar à sua conta os pedidos que você fez em ${shop} com este e-mail:`,
    expiry: (time) => `Ele vale uma única vez, por ${time}.`,
    ignore:
      'Se você não pediu, pode ignorar este e-mail. Ninguém vê seus pedidos sem o código, então não o compartilhe.',
  },
  alreadyRegistered: {
    subject: (shop) => `Você já tem uma conta em ${shop}`,
    intro: (shop) =>
      `Alguém, provavelmente você, quis criar uma conta em ${shop} com este e-mail. Você já tem uma: é só entrar, com um código por e-mail se não lembrar da senha.`,
    action: 'Entrar',
    ignore: 'Se não foi você, pode ignorar este e-mail. Nada mudou.',
  },
  emailInUse: {
    subject: (shop) => `Você já tem uma conta em ${shop}`,
    intro: (shop) =>
      `Alguém, provavelmente você, quis usar este e-mail em outra conta em ${shop}. Você já tem uma com ele: é só entrar.`,
    action: 'Entrar',
    ignore: 'Se não foi você, pode ignorar este e-mail. Nada mudou.',
  },
  noAccount: {
    subject: (shop) => `Nenhuma conta com este e-mail em ${shop}`,
    intro: (shop) =>
      `Alguém, provavelmente você, quis entrar em ${shop}, mas não há conta com este e-mail. Talvez você tenha usado outro.`,
    resetIntro: (shop) =>
      `Alguém, provavelmente você, pediu uma nova senha em ${shop}, mas não há conta com este e-mail. Talvez você tenha usado outro.`,
    action: 'Criar uma conta',
    invitationOnly: 'A própria loja abre as contas de seus clientes. Peça um convite a ela.',
    ignore: 'Se não foi você, pode ignorar este e-mail.',
  },
  invitation: {
    subject: (shop) => `${shop} convida você para sua conta`,
    intro: (shop) =>
      `${shop} preparou uma conta para você. Abra o link para vê-la e para aceitar ou recusar o convite.`,
    message: (shop) => `Uma mensagem de ${shop}:`,
    action: 'Ver o convite',
    expiry: (time) => `O link vale por ${time} e só para você, então não o compartilhe.`,
    ignore:
      'Se você não quer uma conta, pode ignorar este e-mail. Nenhuma conta é aberta até você aceitar.',
  },
  welcome: {
    subject: (shop) => `Sua conta em ${shop} está pronta`,
    intro: (shop) =>
      `${shop} abriu uma conta para você com este e-mail. Entre com sua senha ou com um código por e-mail.`,
    action: 'Entrar',
    ignore: 'Se você não quer uma conta, avise a loja.',
  },
  passwordReset: {
    subject: (shop) => `Crie uma nova senha: ${shop}`,
    intro: (shop) =>
      `Alguém, provavelmente você, pediu uma nova senha para sua conta em ${shop}. Abra o link para criar uma.`,
    action: 'Criar uma nova senha',
    expiry: (time) =>
      `O link vale uma única vez, por ${time}. Ele é só para você, então não o compartilhe.`,
    ignore: 'Se não foi você, pode ignorar este e-mail. Nada mudou.',
  },
  passwordChanged: {
    subject: (shop) => `Sua senha em ${shop} foi alterada`,
    intro: (shop) =>
      `Uma nova senha foi criada para sua conta em ${shop}, e todos os outros dispositivos saíram da conta.`,
    action: 'Entrar',
    ignore: 'Se não foi você, crie logo uma nova senha: na página de acesso, diga que a esqueceu.',
  },
  passwordRemoved: {
    subject: (shop) => `Sua senha em ${shop} foi removida`,
    intro: (shop) =>
      `Sua conta em ${shop} não tem mais senha, e todos os outros dispositivos saíram da conta. Você entra com um código por e-mail ou com uma chave de acesso.`,
    action: 'Entrar',
    ignore: 'Se não foi você, crie logo uma nova senha: na página de acesso, diga que a esqueceu.',
  },
  passkeysLeft: {
    one: (count) =>
      `${count} chave de acesso ainda permite entrar: se não for sua, remova-a na sua conta.`,
    many: (count) =>
      `${count} de chaves de acesso ainda permitem entrar: remova na sua conta as que não forem suas.`,
    other: (count) =>
      `${count} chaves de acesso ainda permitem entrar: remova na sua conta as que não forem suas.`,
    action: 'Ver sua conta',
  },
  emailChanged: {
    subject: (shop) => `O e-mail da sua conta em ${shop} foi alterado`,
    intro: (shop, address) =>
      `A partir de agora, o e-mail da sua conta em ${shop} é ${address}, e não mais o que recebeu esta mensagem. Todos os outros dispositivos saíram da conta.`,
    ignore: 'Se não foi você, avise a loja imediatamente.',
  },
  passkeyAdded: {
    subject: (shop) => `Uma chave de acesso foi adicionada à sua conta em ${shop}`,
    intro: (shop, name) =>
      `A partir de agora, a chave de acesso “${name}” permite entrar na sua conta em ${shop}.`,
    action: 'Ver sua conta',
    ignore: 'Se não foi você, remova a chave de acesso na sua conta e crie uma nova senha.',
  },
  passkeyRemoved: {
    subject: (shop) => `Uma chave de acesso foi removida da sua conta em ${shop}`,
    intro: (shop, name) =>
      `A chave de acesso “${name}” não permite mais entrar na sua conta em ${shop}.`,
    action: 'Ver sua conta',
    ignore: 'Se não foi você, saia dos outros dispositivos na sua conta e crie uma nova senha.',
  },
  deletionRequested: {
    subject: (shop) => `Sua conta em ${shop} será excluída`,
    intro: (shop, date) =>
      `Você pediu a exclusão da sua conta em ${shop}. Ela será excluída em ${date}.`,
    keep: 'Até lá, você pode voltar atrás: entre e escolha manter sua conta.',
    action: 'Ver sua conta',
    ignore: 'Se não foi você, mantenha sua conta e crie uma nova senha.',
  },
};
