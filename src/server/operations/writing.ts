import type { Transaction } from 'kysely';
import type { Customer } from '../../contract/customer.js';
import type { ShopSettings } from '../../contract/shop.js';
import type { Operations } from '../../platforms/operations.js';
import type { CustomerWrite } from '../../platforms/records.js';
import { tellOfPassword } from '../auth/credentials.js';
import { sendInvitation, type InvitationWords, type SentInvitation } from '../auth/inviting.js';
import { maskEmail, parseEmail, requireOneFree, type CustomerChanges } from '../customers/index.js';
import type { Database } from '../database/index.js';
import { emailChangedMail, enqueue, welcomeMail } from '../mail/index.js';
import type { Services } from '../services.js';
import { fieldsOf, isSameAddress, readBook, writeBook } from './addresses.js';
import { toCustomerChanges, toNewCustomer } from './customer-fields.js';
import { notFound } from './faults.js';
import { readPassword } from './passwords.js';
import { withProvince } from './provinces.js';
import { idOfRef, requireFreeRef } from './refs.js';

/** Whom the shop has written down, and the invitation that she was sent. */
export interface Written {
  customer: Customer;
  invitation: SentInvitation | null;
}

/**
 * Writes a customer down. With a password she has an account; where the shop asks for it she is
 * invited, or welcomed where she has one. Throws a fault.
 */
export async function createCustomer(
  services: Services,
  write: CustomerWrite,
  words: InvitationWords = {},
): Promise<Written> {
  const { shop, customers, database, sender, upstream, now } = services;
  const settings = await shop.settings();
  const fields = toNewCustomer(services, settings, write);
  await readBook(write, []);
  await requireFreeRef(database, fields.ref);
  const billing = await readBilling(fields.billingAddress, null, now());
  const passwordHash = await readPassword(services, write);
  const given = passwordHash === null ? fields.state : 'enabled';
  const isInvited = write.sendEmailInvite === true && given !== 'enabled';
  const state = isInvited ? 'invited' : (given ?? 'disabled');
  const newCustomer = { ...fields, ...billing, state, passwordHash };
  await requireOneFree(database, newCustomer);
  const elsewhere = await upstream.create(newCustomer);
  const written = await database.transaction().execute(async (transaction) => {
    const directory = customers.within(transaction);
    const created = await directory.create(newCustomer);
    await upstream.keep(transaction, created.id, elsewhere);
    await writeBook(directory, created, write);
    const customer = (await directory.findById(created.id)) ?? created;
    const invitation = await greet(services, transaction, customer, { settings, write, words });
    return { customer, invitation };
  });
  sender.poke();
  return written;
}

/**
 * Writes what the shop gives of a customer. With another mailbox or password, or `resetPassOnLogin`,
 * her sessions end, and the links to set a password. Throws a fault.
 */
export async function updateCustomer(
  services: Services,
  id: string,
  write: CustomerWrite,
): Promise<Customer> {
  const { shop, customers, database, sender, upstream } = services;
  const settings = await shop.settings();
  const passwordHash = await readPassword(services, write);
  await requireFreeRef(database, write.ref, id);
  const customer = await upstream.inTurn(id, async () => {
    const elsewhere = await upstream.change(id, (former) =>
      toCustomerChanges(services, settings, write, former),
    );
    return database.transaction().execute(async (transaction) => {
      const directory = customers.within(transaction);
      await upstream.keep(transaction, id, elsewhere);
      // To write first holds her record, so that another change at this moment isn't lost.
      const former = await directory.update(id, {});
      if (!former) throw notFound('customer');
      const changes = await readChanges(services, settings, write, former);
      if (passwordHash !== null) await directory.setPassword(id, passwordHash);
      const isChange = Object.keys(changes).length > 0;
      const changed = isChange ? ((await directory.update(id, changes)) ?? former) : former;
      await writeBook(directory, changed, write);
      // Sums are in her own currency.
      if (changed.currency !== former.currency) await directory.orders.recount(id);
      await guard(services, transaction, { former, changed, settings, write });
      if (write.sendEmailInvite && changed.state !== 'enabled') {
        await directory.update(id, { state: 'invited' });
        await sendInvitation(services, transaction, changed, settings);
      }
      return (await directory.findById(id)) ?? changed;
    });
  });
  sender.poke();
  return customer;
}

/** By the shop's own reference, or by the id where she has none; `id` is who was found before. */
export async function updateCustomerByRef(
  services: Services,
  { ref, id, write }: Parameters<Operations['updateCustomerByRef']>[0],
): Promise<Customer> {
  const known = id ?? (await idOfRef(services.database, ref));
  if (known === null) throw notFound('customer');
  return updateCustomer(services, known, write);
}

async function readChanges(
  services: Services,
  settings: ShopSettings,
  write: CustomerWrite,
  former: Customer,
): Promise<CustomerChanges> {
  const { billingAddress, ...fields } = toCustomerChanges(services, settings, write, former);
  const isMoved = fields.email !== undefined && fields.email.key !== keyOf(former);
  return {
    ...fields,
    ...(await readBilling(billingAddress, former.billingAddress, services.now())),
    ...(isMoved && { verifiedEmail: write.verifiedEmail ?? false }),
    ...(write.password !== undefined && {
      state: 'enabled',
      resetPassOnLogin: write.resetPassOnLogin ?? false,
    }),
  };
}

/** Nothing where it stays as it is. */
export async function readBilling(
  written: CustomerChanges['billingAddress'],
  former: Customer['billingAddress'],
  time: number,
): Promise<Pick<CustomerChanges, 'billingAddress'>> {
  if (!written) return written === undefined ? {} : { billingAddress: null };
  const fields = await withProvince(fieldsOf(written), former ?? undefined);
  if (former && isSameAddress(fields, former)) return {};
  const at = new Date(time).toISOString();
  // It is of no book.
  const own = { id: 'billing', isDefault: false, version: 1, createdAt: at, updatedAt: at };
  return { billingAddress: { ...fields, ...own } };
}

interface Change {
  former: Customer;
  changed: Customer;
  settings: ShopSettings;
  write: CustomerWrite;
}

/** Ends what leads into an account in the way that it had before, and tells its owner. */
async function guard(
  services: Services,
  transaction: Transaction<Database>,
  { former, changed, settings, write }: Change,
): Promise<void> {
  const { invitations, sessions, resets, now } = services;
  const { id } = changed;
  const isMoved = keyOf(former) !== keyOf(changed);
  const hasPassword = write.password !== undefined;
  const isShut = former.state === 'enabled' && changed.state !== 'enabled';
  if (isMoved || hasPassword || isShut || write.resetPassOnLogin) {
    await resets.endAll(transaction, id);
    await sessions.endAll(transaction, id);
  }
  if (hasPassword) {
    await invitations.useOpen(transaction, id);
    await tellOfPassword(services, transaction, changed, settings);
  }
  if (isMoved && former.state === 'enabled') {
    const { name: shopName, locale } = settings;
    const content = emailChangedMail({ shopName, locale, maskedEmail: maskEmail(changed.email) });
    await enqueue(transaction, { to: former.email, ...content }, now());
  }
}

/** The mail that the shop asks for to a new customer. */
async function greet(
  services: Services,
  transaction: Transaction<Database>,
  customer: Customer,
  {
    settings,
    write,
    words,
  }: { settings: ShopSettings; write: CustomerWrite; words: InvitationWords },
): Promise<SentInvitation | null> {
  const { site, now } = services;
  const { sendEmailInvite, sendEmailWelcome } = write;
  if (customer.state === 'enabled') {
    if (!sendEmailInvite && !sendEmailWelcome) return null;
    const { name: shopName, locale, pages } = settings;
    const content = welcomeMail({ shopName, locale, signInUrl: `${site.url}${pages.signIn}` });
    await enqueue(transaction, { to: customer.email, ...content }, now());
    return null;
  }
  if (!sendEmailInvite) return null;
  return (await sendInvitation(services, transaction, customer, settings, words)).sent;
}

function keyOf({ email }: Customer): string {
  return parseEmail(email)?.key ?? '';
}
