import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { Passwords } from '../../src/server/auth/passwords.js';
import { createServer, parseConfig, parseEmail } from '../../src/server/index.js';
import { withDataDirectory } from '../data-directory.js';
import { cdnFiles } from '../page/bundles.js';

const password = 'an old teapot under the stairs';

export interface BookSite {
  /** The page with an address book. */
  url: string;
  password: string;
  /** Who has a book with so many addresses. */
  emailOf(count: number): string;
}

/** The real server, with a customer for each size of book, and a page with the element. */
export function withBooks<T>(
  counts: readonly number[],
  work: (site: BookSite) => Promise<T>,
): Promise<T> {
  return withDataDirectory(async (directory) => {
    const app = new Hono();
    const http = createAdaptorServer({ fetch: app.fetch }) as Server;
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const origin = `http://localhost:${(http.address() as AddressInfo).port}`;
    const flags = ['--data', directory, '--mode', 'optional', '--log-level', 'silent'];
    const api = await createServer(parseConfig([...flags, '--url', origin], {}));
    try {
      const passwordHash = await new Passwords().hash(password);
      for (const count of counts) await fill(api, emailOf(count), passwordHash, count);
      for (const [path, content] of await cdnFiles()) {
        const type = path.endsWith('.js') ? 'text/javascript' : 'text/plain';
        app.get(`/cdn/${path}`, (c) => c.body(content, 200, { 'Content-Type': type }));
      }
      app.get('/', (c) => c.html(page));
      app.all('/storefront/*', (c) => api.app.fetch(c.req.raw, c.env));
      return await work({ url: `${origin}/`, password, emailOf });
    } finally {
      http.close();
      http.closeAllConnections();
      await api.close();
    }
  });
}

const page = `<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width">
<title>Addresses</title>
<style>body { margin: 1rem; font: 1rem/1.4 sans-serif }</style>
<script type="module" src="/cdn/customer-elements.js" data-api="/storefront/v1"></script>
<customer-address-book></customer-address-book>
`;

const emailOf = (count: number): string => `ada${count}@shop.example`;

async function fill(
  { customers }: Awaited<ReturnType<typeof createServer>>,
  address: string,
  passwordHash: string,
  count: number,
): Promise<void> {
  const email = parseEmail(address);
  if (!email) throw new Error(`${address} is no e-mail address`);
  const { id } = await customers.create({
    email,
    firstName: 'Ada',
    lastName: 'Okafor',
    currency: 'EUR',
    state: 'enabled',
    passwordHash,
  });
  for (let index = 0; index < count; index += 1) {
    const fields = { ...cities[index % cities.length]!, ...blank, street: `Street ${index}` };
    await customers.addresses.create(id, { fields, isDefault: false });
  }
}

const blank = {
  firstName: 'Ada',
  lastName: 'Okafor',
  company: '',
  number: '',
  floor: '',
  line2: '',
  locality: '',
  phone: '',
  type: 'residential',
} as const;

const cities = [
  { city: 'Madrid', province: 'Madrid', provinceCode: 'M', countryCode: 'ES', zip: '28013' },
  { city: 'New York', province: 'New York', provinceCode: 'NY', countryCode: 'US', zip: '10118' },
  { city: 'Köln', province: '', provinceCode: '', countryCode: 'DE', zip: '50667' },
  { city: 'Leeds', province: '', provinceCode: '', countryCode: 'GB', zip: 'LS1 1BA' },
] as const;
