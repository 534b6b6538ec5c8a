import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { requestedWith, storefrontPath } from '../../src/contract/constants.js';
import { Mailbox } from './mailbox.js';
import { ServerProcess } from './server-process.js';
import { goodPassword } from './shop.js';

const wanted = 200;
/** After how many acknowledged registrations the server is killed. */
const kills = [23, 71, 118, 164];
const atOnce = 6;

interface Acknowledged {
  email: string;
  cookie: string;
}

test('no acknowledged registration is lost when the server is killed, again and again', async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'customer-elements-kill-'));
  // Behind a proxy each shopper has an address of her own, or the limit by address would end this.
  const flags = ['--port', '0', '--data', data, '--mode', 'optional', '--log-level', 'fatal'];
  const server = new ServerProcess([...flags, '--trusted-proxy', '127.0.0.1']);
  t.after(async () => {
    await server.kill();
    await rm(data, { recursive: true, force: true });
  });
  await server.start();
  const shop = new Shop(server, new Mailbox(join(data, 'outbox')));

  const ended = new AbortController();
  const killer = async (): Promise<void> => {
    for (const count of kills) {
      while (shop.acknowledged.length < count) {
        await wait(2, undefined, { signal: ended.signal });
      }
      await shop.killAndRestart();
    }
    assert.ok(shop.cutOff > 0, 'No kill met a request under way');
  };
  const shoppers = Array.from({ length: atOnce }, () => shop.registerUntil(wanted));
  await Promise.all([killer(), ...shoppers]).finally(() => ended.abort());

  assert.equal(shop.acknowledged.length >= wanted, true);
  for (const shopper of shop.acknowledged) {
    assert.equal(await shop.emailOfSession(shopper), shopper.email);
  }
  for (const { email } of shop.acknowledged) assert.equal(await shop.signIn(email), 200, email);
});

interface Answer {
  status: number;
  text: string;
  /** Name and value of the cookie that it sets. */
  cookie: string;
}

/** Shoppers who register over HTTP, and whose requests break when the server does. */
class Shop {
  readonly acknowledged: Acknowledged[] = [];
  /** Requests that a kill met on their way. */
  cutOff = 0;
  readonly #server: ServerProcess;
  readonly #mailbox: Mailbox;
  #begun = 0;
  #full = false;
  #restarted: Promise<void> = Promise.resolve();

  constructor(server: ServerProcess, mailbox: Mailbox) {
    this.#server = server;
    this.#mailbox = mailbox;
  }

  killAndRestart(): Promise<void> {
    this.#restarted = this.#server.kill().then(() => this.#server.start());
    return this.#restarted;
  }

  async registerUntil(count: number): Promise<void> {
    while (this.acknowledged.length < count) await this.#register(++this.#begun);
    this.#full = true;
  }

  async emailOfSession({ cookie }: Acknowledged): Promise<unknown> {
    const answer = await fetch(`${this.#server.url}${storefrontPath}/session`, {
      headers: { Cookie: cookie },
    });
    const { customer } = (await answer.json()) as { customer: { email: string } | null };
    return customer?.email;
  }

  async signIn(email: string): Promise<number | undefined> {
    const answer = await this.#post('/session', 0, { email, password: goodPassword });
    return answer?.status;
  }

  async #register(number: number): Promise<void> {
    const email = `shopper-${number}@example.com`;
    const running = this.#restarted;
    const asked = await this.#post('/email-codes', number, { email, purpose: 'register' });
    if (!asked) return this.#wasCutOff();
    assert.equal(asked.status, 202);
    // The mail of a server that was killed while it was sending is late; another shopper goes on.
    const code = await Promise.race([this.#mailbox.takeCode(email), this.#nextKill(running)]);
    if (!code) return;

    const { challengeId } = JSON.parse(asked.text) as { challengeId: string };
    const name = { firstName: 'Ada', lastName: 'King' };
    const form = { challengeId, code, ...name, password: goodPassword };
    const key = { 'Idempotency-Key': randomUUID() };
    let answer: Answer | undefined;
    while (!(answer = await this.#post('/registrations', number, form, key))) {
      await this.#wasCutOff();
    }
    assert.equal(answer.status, 201, answer.text);
    this.acknowledged.push({ email, cookie: answer.cookie });
  }

  async #wasCutOff(): Promise<void> {
    this.cutOff++;
    await this.#restarted;
  }

  async #nextKill(running: Promise<void>): Promise<undefined> {
    while (this.#restarted === running && !this.#full) await wait(10);
  }

  /** The whole answer, or undefined where the server was killed before its end. */
  async #post(
    path: string,
    shopper: number,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer | undefined> {
    try {
      const answer = await fetch(`${this.#server.url}${storefrontPath}${path}`, {
        method: 'POST',
        headers: {
          ...headers,
          [requestedWith.name]: requestedWith.value,
          'Content-Type': 'application/json',
          Origin: this.#server.url,
          'X-Forwarded-For': `192.0.${shopper >> 8}.${shopper & 255}`,
        },
        body: JSON.stringify(body),
      });
      const [cookie = ''] = answer.headers.getSetCookie()[0]?.split(';') ?? [];
      return { status: answer.status, text: await answer.text(), cookie };
    } catch {
      return undefined;
    }
  }
}
