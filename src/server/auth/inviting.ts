import type { Transaction } from 'kysely';
import type {
  CustomerChangesRequest,
  InviteRequest,
  NewCustomerRequest,
} from '../../contract/admin.js';
import type { Customer } from '../../contract/customer.js';
import type { ShopSettings } from '../../contract/shop.js';
import {
  parseEmail,
  parsePhone,
  takenRefusal,
  type CustomerChanges,
  type NewCustomer,
} from '../customers/index.js';
import type { Database } from '../database/index.js';
import { enqueue, invitationMail } from '../mail/index.js';
import { invalidFields, Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { homeCountry } from '../shop/country.js';
import { invitationDays } from './invitations.js';

/** What the shop is told: the token is the customer's alone. */
export interface SentInvitation {
  email: string;
  expiresAt: string;
}

/** Writes a customer down who has no account, and invites her where the shop asks for it. */
export async function createCustomer(
  services: Services,
  { invite: invited = false, message, ...fields }: NewCustomerRequest,
): Promise<{ customer: Customer; invitation: SentInvitation | null }> {
  const { shop, customers, database } = services;
  const settings = await shop.settings();
  const newCustomer = toCustomer(services, fields, settings);
  try {
    return await database.transaction().execute(async (transaction) => {
      const directory = customers.within(transaction);
      const state = invited ? 'invited' : 'disabled';
      const customer = await directory.create({ ...newCustomer, state });
      const invitation = invited
        ? await send(services, transaction, customer, settings, message)
        : null;
      return { customer, invitation };
    });
  } catch (error) {
    throw takenRefusal(error) ?? error;
  }
}

/**
 * Writes what the shop gives of a customer. With `resetPassOnLogin` her password leads on to another,
 * and her sessions end and the links to set one.
 */
export async function changeCustomer(
  services: Services,
  id: string,
  changes: CustomerChangesRequest,
): Promise<Customer> {
  const { shop, customers, database, sessions, resets } = services;
  const settings = await shop.settings();
  const written = toChanges(services, changes, settings);
  try {
    return await database.transaction().execute(async (transaction) => {
      const directory = customers.within(transaction);
      const customer = await directory.update(id, written);
      if (!customer) throw new Refusal('not_found');
      if (changes.resetPassOnLogin) {
        await resets.endAll(transaction, customer.id);
        await sessions.endAll(transaction, customer.id);
      }
      if (changes.currency === undefined) return customer;
      // Sums are in her own currency.
      await directory.orders.recount(customer.id);
      return (await directory.findById(customer.id)) ?? customer;
    });
  } catch (error) {
    throw takenRefusal(error) ?? error;
  }
}

/** Sends a new link; the ones before it don't work any more. */
export async function invite(
  services: Services,
  id: string,
  { message }: InviteRequest,
): Promise<SentInvitation> {
  const { shop, customers, database } = services;
  const settings = await shop.settings();
  return database.transaction().execute(async (transaction) => {
    const directory = customers.within(transaction);
    const states = ['disabled', 'invited', 'declined'] as const;
    const customer = await directory.update(id, { state: 'invited' }, { states });
    if (customer) return send(services, transaction, customer, settings, message);
    throw new Refusal((await directory.findById(id)) ? 'customer_enabled' : 'not_found');
  });
}

async function send(
  { invitations, site, now }: Services,
  transaction: Transaction<Database>,
  customer: Customer,
  { name: shopName, locale, pages }: ShopSettings,
  message = '',
): Promise<SentInvitation> {
  const { token, expiresAt } = await invitations.create(transaction, customer);
  const invitationUrl = `${site.url}${pages.invitation}#invite=${token}`;
  const values = { shopName, locale, invitationUrl, days: invitationDays, message };
  await enqueue(transaction, { to: customer.email, ...invitationMail(values) }, now());
  return { email: customer.email, expiresAt: new Date(expiresAt).toISOString() };
}

function toCustomer(
  services: Services,
  { email: typed, ...fields }: Omit<NewCustomerRequest, 'invite' | 'message'>,
  settings: ShopSettings,
): NewCustomer {
  const email = parseEmail(typed);
  if (!email) throw invalidFields({ email: 'invalid' });
  return {
    ...toChanges(services, fields, settings),
    email,
    currency: fields.currency ?? settings.currency,
    passwordHash: null,
  };
}

function toChanges(
  { now }: Services,
  { phone: typed, ...fields }: CustomerChangesRequest,
  settings: ShopSettings,
): Omit<CustomerChanges, 'email'> {
  const phone = typed ? parsePhone(typed, homeCountry(settings)) : null;
  if (typed && phone === null) throw invalidFields({ phone: 'invalid' });
  const { acceptsMarketing, acceptsMarketingUpdatedAt, marketingOptInLevel } = fields;
  return {
    ...(given(fields) as Omit<CustomerChanges, 'email'>),
    ...(typed !== undefined && { phone }),
    ...(acceptsMarketing !== undefined && {
      acceptsMarketingUpdatedAt: acceptsMarketingUpdatedAt ?? new Date(now()).toISOString(),
      marketingOptInLevel: acceptsMarketing ? (marketingOptInLevel ?? 'unknown') : null,
    }),
  };
}

function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
