import type { PublicCustomer } from '../../contract/customer.js';
import type { CustomerExport } from '../../contract/profile.js';
import type { Services } from '../services.js';

/** All that is held of a customer and that is hers to see. */
export async function exportCustomer(
  { customers, passkeys, sessions, upstream, now }: Services,
  { customer, token }: { customer: PublicCustomer; token: string },
): Promise<CustomerExport> {
  const { id } = customer;
  await upstream.addresses.bring(id);
  await upstream.bringOrders(id);
  return {
    exportedAt: new Date(now()).toISOString(),
    customer,
    ...(await customers.addresses.list(id)),
    orders: await customers.orders.all(id),
    passkeys: await passkeys.list(id),
    sessions: await sessions.list(id, token),
  };
}
