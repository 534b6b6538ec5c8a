import type { Translation } from '../messages.js';
import type en from './en.js';

const ptBR: Translation<typeof en> = {
  email: 'E-mail',
  password: 'Senha',
  showPassword: 'Mostrar senha',
  firstName: 'Nome',
  lastName: 'Sobrenome',
  company: 'Empresa',
  phone: 'Telefone',
  optional: '{label} (opcional)',
  choose: 'Escolha',
  change: 'Alterar',
  retry: 'Tentar de novo',

  signIn: 'Entrar',
  signOut: 'Sair',
  createAccount: 'Criar conta',
  account: 'Conta',
  signedInAs: 'Você entrou como {name}',
  toAccount: 'Ir para sua conta',
  emailMeCode: 'Receber um código por e-mail',
  usePassword: 'Usar uma senha',
  usePasskey: 'Usar uma chave de acesso',
  forgotPassword: 'Esqueceu a senha?',
  newHere: 'É sua primeira vez aqui?',
  invitedOnly: '{shop} cria as contas. Ainda não tem uma? Peça um convite.',
  noAccounts: 'Não precisa de conta: {shop} vende sem contas.',
  theShop: 'a loja',

  haveAccount: 'Já tem uma conta?',
  passwordHint:
    'Pelo menos {count} caracteres. Se deixar em branco, enviaremos um código por e-mail a cada acesso.',
  phoneHint: 'Com o código do país, por exemplo +55 11 91234-5678',
  acceptsMarketing: 'Quero receber novidades e ofertas por e-mail',
  registrationClosed: '{shop} convida seus clientes. Peça um convite para ter uma conta.',

  checkEmail: 'Confira seu e-mail',
  codeSent: 'Enviamos um código para {email}. Ele vale por 10 minutos.',
  code: 'Código de seis dígitos',
  confirm: 'Confirmar',
  sendAgain: 'Enviar um novo código',
  sentAgain: 'Um novo código está a caminho.',
  changeEmail: 'Usar outro e-mail',

  contact: 'Contato',
  continueAsGuest: 'Continuar',
  gate: 'Entre para finalizar a compra',
  gateHint: '{shop} vende para clientes com conta.',

  'field.required': 'Preencha este campo.',
  'field.required.email': 'Digite seu e-mail.',
  'field.required.password': 'Digite sua senha.',
  'field.required.code': 'Digite os seis dígitos do e-mail.',
  'field.required.checkbox': 'Marque esta caixa para continuar.',
  'field.invalid': 'Confira aqui: algo não está certo.',
  'field.invalid.email': 'Digite um e-mail como nome@example.com.',
  'field.invalid.phone': 'Digite o número com o código do país, por exemplo +55 11 91234-5678.',
  'field.invalid.code': 'Digite os seis dígitos do e-mail.',
  'field.too_short': 'Está curto demais.',
  'field.too_short.password':
    'Use pelo menos 15 caracteres. Algumas palavras sem relação funcionam bem.',
  'field.too_long': 'Está longo demais. Encurte.',
  'field.too_common.password':
    'Esta senha é fácil de adivinhar. Algumas palavras sem relação funcionam melhor.',
  'field.taken.phone': 'Este número é de outra conta. Use outro ou deixe em branco.',

  invalid_credentials:
    'O e-mail e a senha não combinam. Tente de novo ou peça um código por e-mail.',
  invalid_code: 'Esse código não está certo. Confira o e-mail mais recente e tente de novo.',
  code_expired: 'Esse código não vale mais. Peça um novo.',
  email_taken: 'Você já tem uma conta com este e-mail. Entre nela.',
  phone_taken: 'Este número é de outra conta. Use outro ou deixe em branco.',
  accounts_disabled: 'No momento, esta loja vende sem contas.',
  registration_closed: 'Esta loja convida seus clientes. Peça um convite.',
  sign_in_required: 'Entre para continuar.',
  rate_limited: 'Muitas tentativas. Espere {minutes} e tente de novo.',
  offline: 'Você está sem conexão. Nada se perdeu: tente de novo quando ela voltar.',
  network: 'Não conseguimos falar com a loja. Nada se perdeu: tente de novo.',
  timeout: 'A loja demorou demais para responder. Nada se perdeu: tente de novo.',
  failed: 'Algo deu errado do nosso lado. Nada se perdeu: tente de novo daqui a pouco.',
};

export default ptBR;
