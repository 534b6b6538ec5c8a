import type { Transaction } from 'kysely';
import type { InviteRequest } from '../../contract/admin.js';
import type { Customer } from '../../contract/customer.js';
import type { ShopSettings } from '../../contract/shop.js';
import type { CustomerDirectory } from '../customers/index.js';
import type { Database } from '../database/index.js';
import { enqueue, invitationMail } from '../mail/index.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { invitationDays } from './invitations.js';

/** What the shop is told: the token is the customer's alone. */
export interface SentInvitation {
  email: string;
  expiresAt: string;
}

/** Sends a new link; the ones before it don't work any more. */
export async function invite(
  services: Services,
  id: string,
  { message }: InviteRequest,
): Promise<SentInvitation> {
  const { shop, customers, database, upstream } = services;
  const settings = await shop.settings();
  return upstream.inTurn(id, async () => {
    const written = await upstream.change(id, (former) =>
      former.state === 'enabled' ? {} : { state: 'invited' },
    );
    return database.transaction().execute(async (transaction) => {
      await upstream.keep(transaction, id, written);
      const customer = await toInvited(customers.within(transaction), id);
      return (await sendInvitation(services, transaction, customer, settings, { message })).sent;
    });
  });
}

/** Throws the refusals `customer_enabled` and `not_found`. */
export async function toInvited(directory: CustomerDirectory, id: string): Promise<Customer> {
  const states = ['disabled', 'invited', 'declined'] as const;
  const customer = await directory.update(id, { state: 'invited' }, { states });
  if (customer) return customer;
  throw new Refusal((await directory.findById(id)) ? 'customer_enabled' : 'not_found');
}

/** The link of a new invitation, in the place of the earlier ones. */
export async function renewInvitation(
  { invitations, site }: Services,
  transaction: Transaction<Database>,
  customer: Customer,
  { pages }: ShopSettings,
): Promise<{ url: string; expiresAt: number }> {
  const { token, expiresAt } = await invitations.create(transaction, customer);
  return { url: `${site.url}${pages.invitation}#invite=${token}`, expiresAt };
}

/** What the shop says itself in the mail of an invitation. */
export interface InvitationWords {
  subject?: string | undefined;
  message?: string | undefined;
  /** Who gets the answers, as a bare address. */
  replyTo?: string | undefined;
}

export async function sendInvitation(
  services: Services,
  transaction: Transaction<Database>,
  customer: Customer,
  settings: ShopSettings,
  { subject = '', message = '', replyTo }: InvitationWords = {},
): Promise<{ sent: SentInvitation; subject: string }> {
  const { email: to } = customer;
  const { name: shopName, locale } = settings;
  const invitation = await renewInvitation(services, transaction, customer, settings);
  const values = { shopName, locale, days: invitationDays, message, subject };
  const content = invitationMail({ ...values, invitationUrl: invitation.url });
  await enqueue(transaction, { to, ...(replyTo && { replyTo }), ...content }, services.now());
  const expiresAt = new Date(invitation.expiresAt).toISOString();
  return { sent: { email: to, expiresAt }, subject: content.subject };
}
