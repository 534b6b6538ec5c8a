export {
  deletionRequestedMail,
  emailChangedMail,
  passkeyAddedMail,
  passkeyRemovedMail,
  passwordChangedMail,
  passwordResetMail,
  welcomeMail,
} from './account-templates.js';
export type { MailContent } from './content.js';
export { enqueue, type Message, type OutgoingMessage } from './message.js';
export { mailTemplates, type MailTemplate } from './strings.js';
export { MailSender, type MailSenderOptions } from './sender.js';
export {
  alreadyRegisteredMail,
  changeEmailCodeMail,
  claimOrdersCodeMail,
  emailInUseMail,
  invitationMail,
  noAccountMail,
  registerCodeMail,
  resetCodeMail,
  signInCodeMail,
  type CodeMailValues,
} from './templates.js';
export { createMailTransport, type Transport } from './transport.js';
