import type { CustomerDirectory } from '../customers/index.js';
import { Refusal } from '../refusal.js';
import type { Upstream } from './upstream.js';

/** The customers are in this server's own database: there is nobody to ask. */
export function ownDatabase(customers: CustomerDirectory): Upstream {
  const nothing = async () => undefined;
  const none = async () => null;
  const unchanged = async () => false;
  return {
    bring: nothing,
    refresh: unchanged,
    tryRefresh: unchanged,
    tryBringOverview: unchanged,
    inTurn: (_who, work) => work(),
    checkPassword: (email, password) => customers.checkPassword(email, password),
    register: none,
    create: none,
    change: none,
    keep: nothing,
    deleteDue: async () => true,
    eraseGone: nothing,
    addresses: {
      bring: nothing,
      create: none,
      replace: none,
      delete: none,
      restore: none,
      chooseDefault: none,
      brought: none,
      keep: nothing,
      undo: nothing,
    },
    bringOrders: nothing,
    handOff: async () => {
      throw new Refusal('not_found');
    },
    health: none,
    close: () => undefined,
  };
}
