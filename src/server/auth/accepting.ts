import type { Transaction } from 'kysely';
import type { Customer } from '../../contract/customer.js';
import type { AcceptInvitationRequest, Invitation } from '../../contract/invitation.js';
import type { ShopSettings } from '../../contract/shop.js';
import { maskEmail, type CustomerChanges } from '../customers/index.js';
import type { Database } from '../database/index.js';
import { freshTime, visitTime, type WrittenCustomer } from '../gateway/upstream.js';
import { invalidFields, Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { requireAccounts } from '../shop/modes.js';
import type { Repeatable } from './idempotency.js';
import type { StoredInvitation } from './invitations.js';
import {
  beginSession,
  orRepeat,
  toChanges,
  toRepeatable,
  withGuestOrders,
  withinPhoneLimit,
  type Opened,
  type OpeningContext,
} from './opening.js';
import { passwordFault } from './password-policy.js';
import { readDetails } from './registration-fields.js';

/** Milliseconds for which an answer that was lost may be asked for again with a session. */
const repetitionTime = 10 * 60_000;

export type Holder = Pick<OpeningContext, 'formerToken' | 'network'>;

/** An invitation that works, and whom it is for. */
interface Valid {
  token: string;
  invitation: StoredInvitation;
  customer: Customer;
}

/** What the holder of the link may see. Changes nothing, so a mail scanner may do it as well. */
export async function inspectInvitation(
  services: Services,
  token: string,
  holder: Holder,
): Promise<Invitation> {
  const { invitation, customer } = await look(services, token, holder);
  const { firstName, lastName, acceptsMarketing } = customer;
  return {
    email: maskEmail(customer.email),
    firstName,
    lastName,
    acceptsMarketing,
    expiresAt: new Date(invitation.expires_at).toISOString(),
  };
}

/**
 * Opens the account that the shop has prepared, and signs in. The token went to the mailbox and
 * nowhere else, so it proves it.
 */
export async function acceptInvitation(
  services: Services,
  request: AcceptInvitationRequest,
  context: OpeningContext,
): Promise<Opened> {
  const settings = await services.shop.settings();
  requireAccounts(settings.checkoutMode);
  const repeatable = toRepeatable('acceptInvitation', request, context.idempotencyKey);
  return orRepeat(services, 'invitation', repeatable, context, async () => {
    const details = readDetails(request, settings);
    const valid = await look(services, request.token, context);
    const passwordHash = await hashOf(services, request.password, valid.customer, settings);
    const changes: CustomerChanges = {
      ...toChanges(request, details, valid.customer, context, services.now()),
      state: 'enabled',
      verifiedEmail: true,
      resetPassOnLogin: false,
    };
    const { invitations, upstream } = services;
    const { customer, invitation } = valid;
    const accept = async () => {
      const password = request.password ?? null;
      const only = { states: ['invited'], emailKey: invitation.email_key } as const;
      const still = () => invitations.isOpen(request.token);
      const written = await upstream.change(customer.id, changes, { password, only, still });
      const opening = { valid, changes, passwordHash, written, repeatable };
      return open(services, opening, context);
    };
    // In a turn of its own: within hers it would wait for her.
    await upstream.tryBringOverview(customer.id, visitTime);
    return withinPhoneLimit(services, details.phone, context.network, () =>
      upstream.inTurn(customer.id, accept),
    );
  });
}

export async function declineInvitation(
  services: Services,
  token: string,
  holder: Holder,
): Promise<void> {
  const { customers, database, invitations, upstream } = services;
  const valid = await look(services, token, holder);
  const { id } = valid.customer;
  const only = { states: ['invited'] } as const;
  await upstream.inTurn(id, async () => {
    const still = () => invitations.isOpen(token);
    const written = await upstream.change(id, { state: 'declined' }, { only, still });
    await database.transaction().execute(async (transaction) => {
      const directory = customers.within(transaction);
      await upstream.keep(transaction, id, written);
      const declined = await directory.update(id, { state: 'declined' }, only);
      const ended = declined && (await invitations.end(transaction, token, 'declined'));
      if (!ended) throw await overtaken(services, valid, transaction);
    });
  });
}

/** Throws the refusal that says why the invitation doesn't work, for this holder or for anybody. */
async function look(
  { sessions, invitations, customers, limits, upstream }: Services,
  token: string,
  { formerToken, network }: Holder,
): Promise<Valid> {
  const session = await sessions.read(formerToken);
  requireAccounts(session.mode);
  const invitation = await invitations.read(token);
  if (invitation) await upstream.refresh(String(invitation.customer_id), freshTime);
  const customer = invitation && (await customers.findById(String(invitation.customer_id)));
  if (!customer) {
    await limits.hit('unknownInvitationsPerAddress', network);
    throw new Refusal('invitation_unknown');
  }
  const fault = invitations.faultOf(invitation, customer);
  if (fault) throw new Refusal(fault);
  if (session.customer && session.customer.id !== customer.id) throw new Refusal('wrong_account');
  return { token, invitation, customer };
}

async function hashOf(
  { passwords }: Services,
  password: string | undefined,
  { email }: Customer,
  { name: shopName }: ShopSettings,
): Promise<string | null> {
  if (password === undefined) return null;
  const fault = await passwordFault(password, { shopName, email });
  if (fault) throw invalidFields({ password: fault });
  return passwords.hash(password);
}

interface Opening {
  valid: Valid;
  changes: CustomerChanges;
  passwordHash: string | null;
  written: WrittenCustomer | null;
  repeatable: Repeatable | null;
}

/** The account, its session, the used invitation and the kept answer: all of them, or none. */
async function open(
  services: Services,
  { valid, changes, passwordHash, written, repeatable }: Opening,
  context: OpeningContext,
): Promise<Opened> {
  const { database, customers, invitations, upstream } = services;
  const { token, invitation } = valid;
  const condition = { states: ['invited'] as const, emailKey: invitation.email_key };
  return database.transaction().execute(async (transaction) => {
    const directory = customers.within(transaction);
    await upstream.keep(transaction, valid.customer.id, written);
    const customer = await directory.update(valid.customer.id, changes, condition);
    const used = customer && (await invitations.end(transaction, token, 'used'));
    if (!used) throw await overtaken(services, valid, transaction);
    // One that the shop may have set before is not hers.
    await directory.setPassword(customer.id, passwordHash);
    const kept = repeatable && { repeatable, sessionUntil: services.now() + repetitionTime };
    const mailbox = { address: customer.email, key: invitation.email_key };
    const owner = await withGuestOrders(services, transaction, customer, mailbox);
    return beginSession(services, transaction, owner, kept, context);
  });
}

/** What another request, or the shop, has made of the invitation in the meantime. */
async function overtaken(
  { invitations, customers }: Services,
  { token, customer: { id } }: Valid,
  transaction: Transaction<Database>,
): Promise<Refusal> {
  const invitation = await invitations.read(token, transaction);
  const customer = await customers.within(transaction).findById(id);
  if (!invitation || !customer) return new Refusal('invitation_unknown');
  return new Refusal(invitations.faultOf(invitation, customer) ?? 'invitation_used');
}
