export { enqueue, type Message, type OutgoingMessage } from './message.js';
export { MailSender, type MailSenderOptions } from './sender.js';
export {
  alreadyRegisteredMail,
  invitationMail,
  noAccountMail,
  registerCodeMail,
  signInCodeMail,
  type CodeMailValues,
  type MailContent,
} from './templates.js';
export { createMailTransport, type Transport } from './transport.js';
