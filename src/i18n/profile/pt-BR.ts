import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  close: 'Fechar',
  manage: 'Gerenciar',

  details: 'Dados',
  taxId: 'Identificação fiscal',
  brazilianTaxId: 'CPF/CNPJ',
  'field.invalid.identification': 'Confira os dígitos: isto não é um CPF nem um CNPJ.',

  newEmail: 'Novo e-mail',
  newEmailHint: 'Enviaremos um código para ele.',
  mailCode: 'Enviar código',
  emailChanged: 'Seu e-mail agora é {email}.',
  emailUsed: 'Este e-mail é de outra conta.',
  sameEmail: 'Este já é seu e-mail.',

  passwordSet: 'Você tem uma senha.',
  noPassword: 'Nenhuma: você entra com um código ou uma chave de acesso.',
  setPassword: 'Criar senha',
  newPassword: 'Nova senha',
  newPasswordHint: 'Pelo menos {count} caracteres. Seus outros dispositivos sairão da conta.',
  savePassword: 'Salvar senha',
  passwordSaved: 'Sua senha foi salva. Seus outros dispositivos saíram da conta.',
  removePassword: 'Remover senha',
  removePasswordTitle: 'Remover sua senha?',
  removePasswordHint:
    'A partir daí, você entra com uma chave de acesso ou com um código do seu e-mail. Seus outros dispositivos sairão da conta.',
  passwordRemoved: 'Sua senha foi removida. Seus outros dispositivos saíram da conta.',

  passkeys: 'Chaves de acesso',
  passkeysHint: 'Entre com sua digital, seu rosto ou o bloqueio de tela.',
  noPasskeys: 'Suas chaves de acesso aparecerão aqui.',
  passkeyCreated: 'Adicionada em {date}',
  passkeyUsed: 'Último uso em {date}',
  passkeyUnused: 'Ainda não usada',
  passkeySynced: 'Sincronizada',
  passkeyName: 'Nome da chave de acesso',
  passkeyNameOf: '{browser} no {system}',
  passkeyNamePlain: 'Chave de acesso',
  addPasskey: 'Adicionar uma chave de acesso',
  passkeyAdded: '{name} foi adicionada. Agora você pode entrar com ela.',
  rename: 'Renomear',
  passkeyRenamed: 'A chave de acesso agora se chama {name}.',
  removePasskeyTitle: 'Remover {name}?',
  removePasskeyHint:
    'Você não poderá mais entrar com ela. Seu navegador ou celular guarda a metade dele.',
  removePasskey: 'Remover chave de acesso',
  passkeyRemoved: '{name} foi removida.',
  passkeysUnsupported: 'Este navegador não cria chaves de acesso.',
  passkey_cancelled: 'Nenhuma chave de acesso foi adicionada. Você pode tentar de novo.',
  passkey_known:
    'Este dispositivo ou gerenciador de senhas já tem uma chave de acesso para esta conta.',
  passkey_failed:
    'O navegador não conseguiu criar uma chave de acesso. Tente outro dispositivo ou navegador.',
  passkey_refused: 'Não foi possível conferir essa chave de acesso. Tente de novo.',

  devices: 'Dispositivos',
  devicesHint: 'Onde sua conta está aberta.',
  deviceNamed: '{browser} no {system}',
  unknownDevice: 'Dispositivo desconhecido',
  thisDevice: 'Este dispositivo',
  signedInOn: 'Acesso em {date}',
  lastSeen: 'Última atividade: {time}',
  signOutDevice: 'Sair',
  deviceSignedOut: '{name} saiu da conta.',
  signOutOthers: 'Sair de todos os outros dispositivos',
  othersSignedOut: 'Todos os outros dispositivos saíram da conta.',

  marketing: 'Novidades e ofertas',
  agreedOn: 'Você concordou em {date}.',
  agreedHere: 'Você concordou nesta loja em {date}.',
  agreedConfirmed: 'Você concordou em {date} e confirmou por e-mail.',
  declinedOn: 'Desativado desde {date}.',

  yourData: 'Seus dados',
  yourDataHint: 'Baixe o que a loja sabe sobre você ou exclua sua conta.',
  exportHint: 'Tudo o que a loja guarda sobre você, em um arquivo JSON.',
  export: 'Baixar seus dados',
  exported: 'Seus dados estão indo para seus downloads.',
  deleteHint: 'Dá para desfazer durante {days} dias.',
  deleteAccount: 'Excluir conta',
  deleteTitle: 'Excluir sua conta?',
  deleteConfirmHint:
    'Em {days} dias, seus dados, endereços e chaves de acesso serão excluídos. Até lá, você ainda pode manter sua conta. Seus outros dispositivos sairão da conta agora. A loja guarda seus pedidos nos livros dela, sem seu e-mail.',
  deletesOn: 'Sua conta será excluída em {date}.',
  keepAccount: 'Manter minha conta',
  accountKept: 'Sua conta continua.',
};

export default ptBR;
