import * as z from 'zod/mini';
import type { PublicCustomer } from '../src/contract/customer.js';
import { storefrontPath } from '../src/contract/constants.js';
import { sessionResponse } from '../src/contract/session.js';
import {
  shopConfig,
  shopSettings,
  type ShopConfig,
  type ShopSettings,
  type ShopSettingsPatch,
} from '../src/contract/shop.js';
import { problem } from '../src/contract/errors.js';
import type { NewCustomerRequest, NewOrderRequest } from '../src/contract/admin.js';
import { order, type Order } from '../src/contract/orders.js';
import { parseEmail, type Server } from '../src/server/index.js';

const orderResponse = z.object({ order });

export type SettingsAnswer =
  | { kind: 'saved' }
  /** Field name, its path joined with dots, to what is wrong with it. */
  | { kind: 'refused'; fields: Readonly<Record<string, string>> };

/** Whom the shop invites. */
export interface Invitee {
  firstName: string;
  lastName: string;
  email: string;
}

export type InviteAnswer =
  | { kind: 'invited' }
  /** Field name to what is wrong with it. */
  | { kind: 'refused'; fields: Readonly<Record<string, string>> };

/** What the shop's pages and its checkout ask of the customer server, over its public API. */
export interface AccountServer {
  readConfig(): Promise<ShopConfig>;
  /** The customer who is signed in by the shopper's cookies. */
  readCustomer(cookies: string | undefined): Promise<PublicCustomer | null>;
  readSettings(): Promise<ShopSettings>;
  changeSettings(patch: ShopSettingsPatch): Promise<SettingsAnswer>;
  /** Mails an invitation, also to somebody who has had one or has declined. */
  invite(invitee: Invitee): Promise<InviteAnswer>;
  /** Writes a customer down; one who is there already stays as she is. */
  writeCustomer(customer: NewCustomerRequest): Promise<void>;
  /** Writes an order down for the customer or guest who made it. */
  writeOrder(order: NewOrderRequest): Promise<void>;
  readOrder(id: string): Promise<Order | null>;
  /** Any path of the server, answered without leaving the process. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export function accountServer(
  { app, customers }: Pick<Server, 'app' | 'customers'>,
  apiKey: string,
): AccountServer {
  const authorization = { Authorization: `Bearer ${apiKey}` };
  const fetch = async (path: string, init?: RequestInit): Promise<Response> =>
    app.request(path, init);
  const read = async (path: string, init?: RequestInit): Promise<unknown> => {
    const response = await fetch(path, init);
    if (!response.ok) throw new Error(`${path} answered with ${response.status}`);
    return response.json();
  };
  const write = (method: string, path: string, body: unknown): Promise<Response> =>
    fetch(path, {
      method,
      headers: { ...authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    fetch,
    readConfig: async () => shopConfig.parse(await read(`${storefrontPath}/config`)),
    readCustomer: async (cookies) => {
      if (!cookies) return null;
      const answer = await read(`${storefrontPath}/session`, { headers: { Cookie: cookies } });
      return sessionResponse.parse(answer).customer;
    },
    readSettings: async () =>
      shopSettings.parse(await read('/admin/settings', { headers: authorization })),
    invite: async (invitee) => {
      const created = await write('POST', '/admin/customers', { ...invitee, invite: true });
      if (created.ok) return { kind: 'invited' };
      const { code, fields } = problem.parse(await created.json());
      if (code !== 'email_taken') {
        if (!fields) throw new Error(`/admin/customers answered with ${created.status}`);
        return { kind: 'refused', fields };
      }
      // She is in the books already: the new invitation takes the place of the old one.
      const email = parseEmail(invitee.email);
      const known = email && (await customers.findByEmail(email));
      const again = known && (await write('POST', `/admin/customers/${known.id}/invite`, {}));
      return again?.ok
        ? { kind: 'invited' }
        : { kind: 'refused', fields: { email: 'has_account' } };
    },
    writeCustomer: async (customer) => {
      const response = await write('POST', '/admin/customers', customer);
      if (!response.ok && response.status !== 409) {
        throw new Error(`/admin/customers answered with ${response.status}`);
      }
    },
    writeOrder: async (request) => {
      const response = await write('POST', '/admin/orders', request);
      if (!response.ok) throw new Error(`/admin/orders answered with ${response.status}`);
    },
    readOrder: async (id) => {
      const path = `/admin/orders/${encodeURIComponent(id)}`;
      const response = await fetch(path, { headers: authorization });
      if (response.status === 404) return null;
      if (!response.ok) throw new Error(`/admin/orders answered with ${response.status}`);
      return orderResponse.parse(await response.json()).order;
    },
    changeSettings: async (patch) => {
      const response = await write('PUT', '/admin/settings', patch);
      if (response.ok) return { kind: 'saved' };
      const { fields } = problem.parse(await response.json());
      if (!fields) throw new Error(`/admin/settings answered with ${response.status}`);
      return { kind: 'refused', fields };
    },
  };
}
