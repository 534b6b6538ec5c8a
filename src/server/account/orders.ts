import type { OrderClaim, OrderPage } from '../../contract/orders.js';
import { forgetCodes } from '../auth/code-mail.js';
import { InvalidCursor } from '../customers/order-directory.js';
import { invalidFields } from '../refusal.js';
import type { Services } from '../services.js';

/** Throws the refusal `invalid_request` for a cursor that was never given. */
export async function listOrders(
  { customers, upstream }: Services,
  customerId: string,
  cursor: string | null,
): Promise<OrderPage> {
  await upstream.bringOrders(customerId);
  try {
    return await customers.orders.list(customerId, cursor);
  } catch (cause) {
    throw cause instanceof InvalidCursor ? invalidFields({ cursor: 'invalid' }) : cause;
  }
}

/**
 * Takes the orders of the mailbox that the code has proven into the account, and gives their number;
 * `address` is what limits count by.
 */
export async function claimOrders(
  services: Services,
  customerId: string,
  { challengeId, code }: OrderClaim,
  address: string,
): Promise<number> {
  const { codes, customers, database } = services;
  const challenge = await codes.try(challengeId, 'claim-orders', code, customerId);
  return codes.orGiveBack(challenge, async () => {
    await forgetCodes(services, challenge, address);
    return database.transaction().execute(async (transaction) => {
      await codes.use(transaction, challenge);
      return customers.within(transaction).orders.claim(customerId, challenge.email);
    });
  });
}
