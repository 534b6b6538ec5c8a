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
import type { Server } from '../src/server/index.js';

export type SettingsAnswer =
  | { kind: 'saved' }
  /** Field name, its path joined with dots, to what is wrong with it. */
  | { kind: 'refused'; fields: Readonly<Record<string, string>> };

/** What the shop's pages and its checkout ask of the customer server, over its public API. */
export interface AccountServer {
  readConfig(): Promise<ShopConfig>;
  /** The customer who is signed in by the shopper's cookies. */
  readCustomer(cookies: string | undefined): Promise<PublicCustomer | null>;
  readSettings(): Promise<ShopSettings>;
  changeSettings(patch: ShopSettingsPatch): Promise<SettingsAnswer>;
  /** Any path of the server, answered without leaving the process. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export function accountServer(app: Server['app'], apiKey: string): AccountServer {
  const authorization = { Authorization: `Bearer ${apiKey}` };
  const fetch = async (path: string, init?: RequestInit): Promise<Response> =>
    app.request(path, init);
  const read = async (path: string, init?: RequestInit): Promise<unknown> => {
    const response = await fetch(path, init);
    if (!response.ok) throw new Error(`${path} answered with ${response.status}`);
    return response.json();
  };
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
    changeSettings: async (patch) => {
      const response = await fetch('/admin/settings', {
        method: 'PUT',
        headers: { ...authorization, 'Content-Type': 'application/json' },
        body: JSON.stringify(patch),
      });
      if (response.ok) return { kind: 'saved' };
      const { fields } = problem.parse(await response.json());
      if (!fields) throw new Error(`/admin/settings answered with ${response.status}`);
      return { kind: 'refused', fields };
    },
  };
}
