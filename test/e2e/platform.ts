import assert from 'node:assert/strict';
import type { DemoPlatform } from '../../demo/gateway.js';
import type { PlatformName } from '../../src/platforms/definition.js';
import { parseEmail } from '../../src/server/index.js';
import type { Person } from './shop.js';

/** Of customers who are made at a platform that keeps passwords. */
export const passwordThere = 'copper kettles hum in autumn';

interface Dialect {
  customers: string;
  headers: (key: string) => Record<string, string>;
  /** Where a customer's addresses are, where they aren't within her record. */
  addressesOf?: (id: string) => string;
  findsByReference?: boolean;
  newCustomer: (person: Person, reference: string) => object;
}

const names = ({ firstName, lastName, email }: Person) => ({
  email,
  first_name: firstName,
  last_name: lastName,
});

const dialects: Readonly<Record<PlatformName, Dialect>> = {
  cart: {
    customers: '/cart/customers',
    headers: (key) => ({ 'X-Shopify-Access-Token': key }),
    newCustomer: (person) => ({ customer: names(person) }),
  },
  twc: {
    customers: '/api/customers',
    headers: (key) => ({ 'X-TWC-Tenant': '1', Authorization: `Bearer ${key}` }),
    findsByReference: true,
    newCustomer: (person, id) => ({ ...names(person), id }),
  },
  tiendanube: {
    customers: '/v1/1/customers',
    headers: (key) => ({
      Authentication: `bearer ${key}`,
      'User-Agent': 'Shop tools (it@shop.example)',
    }),
    newCustomer: ({ firstName, lastName, email }) => ({ email, name: `${firstName} ${lastName}` }),
  },
  bigcommerce: {
    customers: '/stores/1/v2/customers',
    headers: (key) => ({ 'X-Auth-Token': key, Accept: 'application/json' }),
    addressesOf: (id) => `/stores/1/v2/customers/${id}/addresses`,
    newCustomer: (person) => ({
      ...names(person),
      _authentication: { password: passwordThere, password_confirmation: passwordThere },
    }),
  },
};

/** What the shop's own tools see and do at a platform, in the words of its API. */
export class PlatformTools {
  readonly #dialect: Dialect;
  readonly #platform: DemoPlatform;

  constructor(name: PlatformName, platform: DemoPlatform) {
    this.#dialect = dialects[name];
    this.#platform = platform;
  }

  /** What the platform answers when it is asked for a customer and her addresses. */
  async describe({ email }: Pick<Person, 'email'>): Promise<string> {
    const { customers, addressesOf, findsByReference } = this.#dialect;
    const mailbox = parseEmail(email);
    const customer = mailbox && (await this.#platform.server.customers.findByEmail(mailbox));
    assert.ok(customer, `The platform has no ${email}`);
    const id = findsByReference ? (customer.ref ?? customer.id) : customer.id;
    const record = await this.#ask(`${customers}/${id}`);
    return addressesOf ? `${record}\n${await this.#ask(addressesOf(id))}` : record;
  }

  /** Writes a customer down there, whom the storefront hasn't seen yet. */
  async make(person: Person, reference: string): Promise<void> {
    const { customers, newCustomer } = this.#dialect;
    await this.#ask(customers, {
      method: 'POST',
      body: JSON.stringify(newCustomer(person, reference)),
    });
  }

  async #ask(path: string, init: RequestInit = {}): Promise<string> {
    const { url, key } = this.#platform;
    const headers = { ...this.#dialect.headers(key), 'Content-Type': 'application/json' };
    const answer = await fetch(`${url}${path}`, { ...init, headers });
    const text = await answer.text();
    assert.ok(answer.ok, `${path} answered with ${answer.status} ${text}`);
    return text;
  }
}
