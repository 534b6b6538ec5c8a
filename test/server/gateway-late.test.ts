import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Transaction } from 'kysely';
import type { Address, Customer } from '../../src/contract/customer.js';
import { platformNames } from '../../src/platforms/definition.js';
import type { Codes, ProvenChallenge } from '../../src/server/auth/codes.js';
import { Invitations } from '../../src/server/auth/invitations.js';
import { PasswordResets } from '../../src/server/auth/password-resets.js';
import { Sessions } from '../../src/server/auth/sessions.js';
import type { Database } from '../../src/server/database/index.js';
import { added, home, remove, replace, restore } from './account-support.js';
import { bridged, type Bridge } from './gateway-support.js';
import { invited } from './invited.js';
import { askReset, newPassword } from './resets.js';
import { codesOf, details, goodPassword, type Answer, type Shopper } from './support.js';

const names = { firstName: 'Grace', lastName: 'Hopper' };

/** What a request leans on, and what comes of it where that has ended meanwhile. */
interface Late {
  write: () => Promise<Answer>;
  /** Ends it, as another process of ours does: within the request's turn nobody else can. */
  end: (transaction: Transaction<Database>) => Promise<unknown>;
  code: string;
}

for (const name of platformNames) {
  describe(name, { concurrency: false }, () => {
    let bridge: Bridge;
    let codes: Codes;
    const recordOf = async (email: string) => {
      const { database } = bridge.platform;
      const customers = database.selectFrom('customers').selectAll();
      const customer = await customers.where('email_key', '=', email).executeTakeFirst();
      const addresses = database.selectFrom('addresses').selectAll();
      const book = addresses.where('customer_id', '=', customer?.id ?? 0).orderBy('id');
      return customer && { customer, book: await book.execute() };
    };
    const register = async (email: string): Promise<{ shopper: Shopper; id: string }> => {
      const shopper = bridge.gateway.shopper();
      const { status, body } = await shopper.register(email, { password: goodPassword });
      assert.equal(status, 201, JSON.stringify(body));
      return { shopper, id: body.customer.id };
    };
    const parts = () => ({ database: bridge.gateway.database, now: bridge.gateway.clock.now });
    const sessions = () => new Sessions(parts().database, parts().now);
    const resets = () => new PasswordResets(parts());
    const invitations = () => new Invitations(parts());
    const use = (transaction: Transaction<Database>, id: string) =>
      codes.use(transaction, { id } as ProvenChallenge);

    before(async () => {
      bridge = await bridged(name);
      codes = await codesOf(bridge.gateway);
    });
    after(() => bridge.remove());

    const resetByLink = async (email: string) => {
      const { id } = await register(email);
      const token = await askReset(bridge.gateway, email);
      const form = { token, password: newPassword };
      const write = () => bridge.gateway.shopper().post('/password-resets/confirm', form);
      return { id, token, write, code: 'reset_expired' };
    };
    const accept = async (email: string, path: 'accept' | 'decline') => {
      const { id, token } = await invited(bridge.gateway, email);
      const form = path === 'accept' ? { token, ...names, password: goodPassword } : { token };
      const write = () => bridge.gateway.shopper().post(`/invites/${path}`, form);
      const replace = async (transaction: Transaction<Database>) => {
        const customer = await bridge.gateway.customers.within(transaction).findById(id);
        await invitations().create(transaction, customer as Customer);
      };
      return { token, write, replace };
    };
    const registerOver = async (email: string) => {
      await bridge.platform.customer(email, { state: 'disabled', password: null });
      const shopper = bridge.gateway.shopper();
      const proof = await shopper.code(email, 'register');
      const write = () => shopper.post('/registrations', { ...proof, ...names });
      return {
        write,
        end: (transaction: Transaction<Database>) => use(transaction, proof.challengeId),
        code: 'code_expired',
      };
    };

    const ofBook = async (
      email: string,
      write: (
        shopper: Shopper,
        of: Record<'first' | 'second' | 'former', Address>,
      ) => Promise<Answer>,
    ): Promise<Late> => {
      const { shopper, id } = await register(email);
      const first = await added(shopper);
      const second = await added(shopper, { city: 'Toledo' });
      const former = await added(shopper, { city: 'Cuenca' });
      await remove(shopper, former);
      // So that it has to look whether she is there before it comes to the book.
      bridge.gateway.clock.advance(11_000);
      return {
        write: () => write(shopper, { first, second, former }),
        end: (transaction) => sessions().endAll(transaction, id),
        code: 'sign_in_required',
      };
    };

    const ways: Record<string, (email: string) => Promise<Late>> = {
      'a reset by a link that was used': async (email) => {
        const { token, ...late } = await resetByLink(email);
        return { ...late, end: (transaction) => resets().use(transaction, token) };
      },
      'a reset by a link that was replaced': async (email) => {
        const { id, ...late } = await resetByLink(email);
        return { ...late, end: (transaction) => resets().endAll(transaction, id) };
      },
      'a reset by a code that was used': async (email) => {
        await register(email);
        const shopper = bridge.gateway.shopper();
        const proof = await shopper.code(email, 'reset');
        return {
          write: () =>
            shopper.post('/password-resets/confirm', { ...proof, password: newPassword }),
          end: (transaction) => use(transaction, proof.challengeId),
          code: 'code_expired',
        };
      },
      'a password from a session that has ended': async (email) => {
        const { shopper, id } = await register(email);
        return {
          write: () => shopper.post('/customer/password', { password: newPassword }),
          end: (transaction) => sessions().endAll(transaction, id),
          code: 'sign_in_required',
        };
      },
      'an e-mail from a session that has ended': async (email) => {
        const { shopper, id } = await register(email);
        const proof = await shopper.code(`new-${email}`, 'change-email');
        return {
          write: () => shopper.post('/customer/email', proof),
          end: (transaction) => sessions().endAll(transaction, id),
          code: 'sign_in_required',
        };
      },
      'an e-mail by a code that was used': async (email) => {
        const { shopper } = await register(email);
        const proof = await shopper.code(`new-${email}`, 'change-email');
        return {
          write: () => shopper.post('/customer/email', proof),
          end: (transaction) => use(transaction, proof.challengeId),
          code: 'code_expired',
        };
      },
      'a profile from a session that has ended': async (email) => {
        const { shopper, id } = await register(email);
        return {
          write: () => shopper.send('PATCH', '/customer', names),
          end: (transaction) => sessions().endAll(transaction, id),
          code: 'sign_in_required',
        };
      },
      'a profile of an account that was disabled': async (email) => {
        const { shopper, id } = await register(email);
        return {
          write: () => shopper.send('PATCH', '/customer', names),
          end: (transaction) =>
            bridge.gateway.customers.within(transaction).update(id, { state: 'disabled' }),
          code: 'sign_in_required',
        };
      },
      'a new address from a session that has ended': (email) =>
        ofBook(email, (shopper) => shopper.post('/customer/addresses', home)),
      'another street from a session that has ended': (email) =>
        ofBook(email, (shopper, { first }) => replace(shopper, first, { street: 'Gran Vía 1' })),
      'a deleted address from a session that has ended': (email) =>
        ofBook(email, (shopper, { first }) => remove(shopper, first)),
      'a restored address from a session that has ended': (email) =>
        ofBook(email, (shopper, { former }) => restore(shopper, former)),
      'a default address from a session that has ended': (email) =>
        ofBook(email, (shopper, { second }) =>
          shopper.post(`/customer/addresses/${second.id}/default`, {}),
        ),
      'an accepted invitation that was replaced': async (email) => {
        const { write, replace } = await accept(email, 'accept');
        return { write, end: replace, code: 'invitation_replaced' };
      },
      'an accepted invitation that was used': async (email) => {
        const { write, token } = await accept(email, 'accept');
        return {
          write,
          end: (transaction) => invitations().end(transaction, token, 'used'),
          code: 'invitation_used',
        };
      },
      'a declined invitation that was replaced': async (email) => {
        const { write, replace } = await accept(email, 'decline');
        return { write, end: replace, code: 'invitation_replaced' };
      },
    };
    // At the others whoever is there has an account, or can't be found.
    if (name === 'cart' || name === 'tiendanube') {
      ways['a registration by a code that was used'] = registerOver;
    }

    for (const [index, [what, prepare]] of Object.entries(ways).entries()) {
      test(`${what} in the meantime leaves the platform as it is`, async () => {
        const email = `late-${index}@example.com`;
        const { write, end, code } = await prepare(email);
        let former: Awaited<ReturnType<typeof recordOf>>;
        bridge.misbehave = async () => {
          bridge.misbehave = null;
          former = await recordOf(email);
          await bridge.gateway.database.transaction().execute(end);
        };
        const { body } = await write();
        bridge.misbehave = null;
        assert.ok(former);
        assert.equal(body.code, code);
        assert.deepEqual(await recordOf(email), former);
      });
    }
  });
}

describe('what is done at once', { concurrency: false }, () => {
  let bridge: Bridge;
  const passwords = ['one', 'two', 'three', 'four'].map((word) => `${newPassword} ${word}`);
  const signsIn = async (email: string, password: string) => {
    const { status } = await bridge.gateway.shopper().signIn(email, password);
    return status === 200;
  };
  /** The passwords that sign in are those whose request was answered so. */
  const worksAsTold = async (email: string, answers: Answer[]) => {
    const told = answers.map(({ status }) => status < 300);
    const works = [];
    for (const password of passwords.slice(0, answers.length)) {
      works.push(await signsIn(email, password));
    }
    assert.deepEqual(works, told);
    assert.equal(works.filter(Boolean).length, 1);
  };

  before(async () => {
    bridge = await bridged('bigcommerce');
  });
  after(() => bridge.remove());

  test('a link for one reset sets one password', async () => {
    const email = 'link@example.com';
    await bridge.gateway.shopper().register(email, { password: goodPassword });
    const token = await askReset(bridge.gateway, email);
    const answers = await Promise.all(
      passwords.map((password) =>
        bridge.gateway.shopper().post('/password-resets/confirm', { token, password }),
      ),
    );
    await worksAsTold(email, answers);
  });

  test('a code for one reset sets one password', async () => {
    const email = 'code@example.com';
    await bridge.gateway.shopper().register(email, { password: goodPassword });
    const proof = await bridge.gateway.shopper().code(email, 'reset');
    const answers = await Promise.all(
      passwords.map((password) =>
        bridge.gateway.shopper().post('/password-resets/confirm', { ...proof, password }),
      ),
    );
    await worksAsTold(email, answers);
  });

  test('of two passwords from one session the refused one does not work', async () => {
    const email = 'session@example.com';
    const first = bridge.gateway.shopper();
    await first.register(email, { password: goodPassword });
    const second = bridge.gateway.shopper();
    second.cookie = first.cookie;
    const answers = await Promise.all([
      first.post('/customer/password', { password: passwords[0] }),
      second.post('/customer/password', { password: passwords[1] }),
    ]);
    await worksAsTold(email, answers);
  });

  test('of two who register with one mailbox the refused one has set no password', async () => {
    const email = 'both@example.com';
    const shoppers = [bridge.gateway.shopper(), bridge.gateway.shopper()];
    const proofs = [
      await shoppers[0]?.code(email, 'register'),
      await shoppers[1]?.code(email, 'register'),
    ];
    await bridge.platform.customer(email, { password: null });
    const answers = await Promise.all(
      shoppers.map((shopper, index) => {
        const form = { ...proofs[index], ...details, password: passwords[index] };
        return shopper.post('/registrations', form);
      }),
    );
    await worksAsTold(email, answers);
  });

  test('who registers without a password has none of a stranger', async () => {
    const email = 'before@example.com';
    const shopper = bridge.gateway.shopper();
    const proof = await shopper.code(email, 'register');
    await bridge.platform.customer(email);
    const { status } = await shopper.post('/registrations', { ...proof, ...details });
    assert.equal(status, 201);
    assert.equal(await signsIn(email, goodPassword), false);
  });
});
