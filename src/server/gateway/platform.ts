import { definitionOf } from '../../platforms/client/operations.js';
import {
  createPlatformClient,
  writableFields,
  type PlatformClientOptions,
  type PlatformCustomer,
  type PlatformOrder,
} from '../../platforms/client/index.js';
import type { AnyClient } from '../../platforms/client/methods.js';
import type { Platform, PlatformName } from '../../platforms/definition.js';
import { Fault } from '../../platforms/fault.js';
import { parseEmail } from '../customers/index.js';
import type { PlatformKey, PlatformPort } from './port.js';
import { callTime } from './calls.js';
import type { GatewaySettings } from './settings.js';

/** Milliseconds for a pause that the platform asks for. */
const pauseTime = 3000;

/** Of a customer's orders the newest. */
const mostOrders = 500;
/** A search finds the e-mail anywhere: among so many it is looked for. */
const mostFound = 200;

export function keepsPasswords(name: PlatformName): boolean {
  return 'validatePassword' in definitionOf(name).endpoints;
}

/** The platform, over its API. */
export function connectPlatform(settings: GatewaySettings, userAgent: string): PlatformPort {
  const { platform: name } = settings;
  const client = createPlatformClient(clientOptions(settings, userAgent)) as unknown as AnyClient;
  return portOf(definitionOf(name), client);
}

function clientOptions(
  { platform, url, store, credential, patience }: GatewaySettings,
  userAgent: string,
): PlatformClientOptions {
  // Of one try: there is time for another.
  const timeout = (patience?.call ?? callTime) / 2;
  const limits = { timeout, maximumWait: pauseTime };
  const place = { platform, url, store, userAgent, ...limits };
  if (credential.kind === 'key') return { ...place, key: credential.key };
  const { id: clientId, secret: clientSecret, tokenUrl } = credential;
  return { ...place, credentials: { clientId, clientSecret, tokenUrl } };
}

function portOf(definition: Platform, { customers, addresses, orders }: AnyClient): PlatformPort {
  const { name, customer, address, endpoints } = definition;
  const has = (operation: string) => operation in endpoints;
  const findsByEmail = has('listCustomers');
  // What is found by its reference has all else by it too.
  const idOf = ({ id, ref }: PlatformKey) => (findsByEmail ? id : (ref ?? id));
  const updates = writableFields(customer, 'update');

  const find: PlatformPort['find'] = (key, signal) => orNull(customers.get(idOf(key), { signal }));

  const found = (email: string, signal: AbortSignal): AsyncIterable<PlatformCustomer> => {
    const options = { signal, pageSize: 50 };
    if (name === 'bigcommerce') return customers.list({ email }, options);
    return customers.search(name === 'cart' ? `email:${email}` : email, options);
  };

  return {
    name,
    writes: { update: updates, create: writableFields(customer, 'create') },
    hasStates: Object.values(customer.fields).some(({ of }) => of.includes('state')),
    hasPasswords: keepsPasswords(name),
    findsByEmail,
    carriesAddresses: !has('listAddresses'),
    addressFields: writableFields(address, 'update'),
    requiredAddressFields: Object.values(address.fields)
      .filter(({ required }) => required)
      .map(({ of }) => of),
    hasDefaultAddress: updates.has('defaultAddressId') || has('setDefaultAddress'),
    findByEmail: async (email, signal) => {
      const key = parseEmail(email)?.key;
      let count = 0;
      for await (const record of found(email, signal)) {
        count += 1;
        if (parseEmail(record.email ?? '')?.key === key) return record;
        if (count === mostFound) break;
      }
      return null;
    },
    find,
    create: (write, signal) => customers.create(write, { signal }),
    update: (key, write, signal) => customers.update(idOf(key), write, { signal }),
    delete: async (key, signal) => {
      try {
        await customers.delete(idOf(key), { signal });
      } catch (error) {
        if (isFault(error, 'has_orders')) return false;
        if (!isFault(error, 'not_found')) throw error;
      }
      return true;
    },
    checkPassword: async (id, password, signal) =>
      (await orNull(customers.validatePassword(id, password, { signal }))) ?? false,
    hasOrders: has('listOrders'),
    addresses: (key, signal) => orNull(addresses.list(idOf(key), { signal })),
    addAddress: (key, write, signal) => orNull(addresses.create(idOf(key), write, { signal })),
    changeAddress: ({ customer: key, id }, write, signal) => {
      const isChoice = has('setDefaultAddress') && Object.keys(write).join() === 'isDefault';
      return orNull(
        isChoice
          ? addresses.setDefault(idOf(key), id, { signal })
          : addresses.update(idOf(key), id, write, { signal }),
      );
    },
    removeAddress: ({ customer: key, id }, signal) =>
      orNull(addresses.delete(idOf(key), id, { signal }).then(() => true as const)),
    orders: ({ id }, signal) => orNull(newestOf(orders, id, signal)),
    probe: probeOf(definition, customers),
  };
}

function probeOf(
  { endpoints }: Platform,
  customers: AnyClient['customers'],
): PlatformPort['probe'] {
  if ('countCustomers' in endpoints) {
    return async (signal) => void (await customers.count({}, { signal }));
  }
  if (!('listCustomers' in endpoints)) return null;
  return async (signal) => {
    const first = customers.list({}, { signal, pageSize: 1 })[Symbol.asyncIterator]();
    await first.next();
  };
}

async function newestOf(
  orders: AnyClient['orders'],
  customerId: string,
  signal: AbortSignal,
): Promise<PlatformOrder[]> {
  const newest: PlatformOrder[] = [];
  for await (const order of orders.list({ customerIds: [customerId] }, { signal, pageSize: 100 })) {
    // Whatever the platform makes of the question.
    if (order.customerId !== customerId) continue;
    newest.push(order);
    if (newest.length === mostOrders) break;
  }
  return newest;
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isFault(error, 'not_found')) return null;
    throw error;
  }
}

function isFault(error: unknown, kind: Fault['kind']): boolean {
  return error instanceof Fault && error.kind === kind;
}
