import * as z from 'zod/mini';
import { inviteRequest } from '../../contract/admin.js';
import type { Customer } from '../../contract/customer.js';
import type { FieldFault } from '../../platforms/fault.js';
import type { InviteMail } from '../../platforms/records.js';
import { renewInvitation, sendInvitation, toInvited } from '../auth/inviting.js';
import { parseEmail, type EmailAddress } from '../customers/index.js';
import type { Services } from '../services.js';
import { faultsOf, refuse, text } from './field-faults.js';

/** Sends a new link, in the shop's own words, and gives what was sent; the links before end. */
export async function inviteCustomer(
  services: Services,
  id: string,
  mail: InviteMail,
): Promise<InviteMail> {
  const { shop, customers, config, database, sender } = services;
  const words = readWords(mail);
  const settings = await shop.settings();
  const sent = await database.transaction().execute(async (transaction) => {
    const customer = await toInvited(customers.within(transaction), id);
    if (words.to && !isMailbox(customer, words.to)) refuse([otherMailbox('to')]);
    const { subject } = await sendInvitation(services, transaction, customer, settings, words);
    return { to: customer.email, subject };
  });
  sender.poke();
  const { message = '', replyTo } = words;
  return { ...sent, message, from: replyTo ?? config.mailFrom, bcc: [] };
}

/** The link of a new invitation, for the shop to hand over itself; the links before end. */
export async function createActivationUrl(services: Services, id: string): Promise<string> {
  const { shop, customers, database } = services;
  const settings = await shop.settings();
  return database.transaction().execute(async (transaction) => {
    const customer = await toInvited(customers.within(transaction), id);
    const { url } = await renewInvitation(services, transaction, customer, settings);
    return url;
  });
}

const ownWords = z.object({ subject: text(255), message: inviteRequest.shape.message });

interface Words {
  to: EmailAddress | null;
  replyTo: string | undefined;
  subject: string | undefined;
  message: string | undefined;
}

function readWords({
  to = '',
  from = '',
  bcc = [],
  subject = '',
  message = '',
}: InviteMail): Words {
  const mailbox = parseEmail(to.trim());
  const sender = parseEmail(from.trim());
  const faults: FieldFault[] = [
    ...(to.trim() && !mailbox ? [{ field: 'to', reason: 'invalid' } as const] : []),
    ...(from.trim() && !sender ? [{ field: 'from', reason: 'invalid' } as const] : []),
    ...(bcc.some((address) => address.trim()) ? [otherMailbox('bcc')] : []),
    ...faultsOf(ownWords, { subject, message }),
  ];
  refuse(faults);
  return {
    to: mailbox,
    replyTo: sender?.address,
    subject: subject.trim(),
    message: message.trim(),
  };
}

function isMailbox({ email }: Customer, { key }: EmailAddress): boolean {
  return parseEmail(email)?.key === key;
}

function otherMailbox(field: 'to' | 'bcc'): FieldFault {
  const message =
    "The link opens the customer's account, so the mail goes to her own address and no other";
  return { field, reason: 'invalid', message };
}
