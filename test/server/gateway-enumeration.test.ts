import { describe, test } from 'node:test';
import { platformNames } from '../../src/platforms/definition.js';
import { untilAsQuick } from './as-quick.js';
import { bridged } from './gateway-support.js';
import { goodPassword, type Answer } from './support.js';

const many = { count: 1e6, seconds: 60 };

// They spend their time waiting.
describe(
  'an answer takes as long for a known e-mail as for an unknown one',
  { concurrency: true },
  () => {
    for (const name of platformNames) {
      test(name, async (t) => {
        const bridge = await bridged(name, {
          gateway: { patience: { call: 60_000 } },
          options: {
            limits: {
              codesPerEmailAndAddress: many,
              codesPerEmail: many,
              codesPerAddress: many,
              failedSignInsPerAccount: many,
              failedSignInsPerAddress: many,
            },
          },
        });
        t.after(() => bridge.remove());
        const { gateway } = bridge;
        await gateway.shopper().register('known@example.com', { password: goodPassword });
        const asked: Record<string, (email: string) => Promise<Answer>> = {
          'a refused sign-in': (email) => gateway.shopper().signIn(email, 'a wrong password'),
          'a code to sign in': (email) =>
            gateway.shopper().post('/email-codes', { email, purpose: 'sign-in' }),
          'a link for a new password': (email) =>
            gateway.shopper().post('/password-resets', { email }),
        };
        for (const [what, ask] of Object.entries(asked))
          await untilAsQuick(what, ask, { pairs: 6 });
      });
    }
  },
);
