import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../refusal.js';
import { Queue } from './queue.js';

/** OWASP's choice for argon2id, which is the package's default algorithm. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** At about 30 ms each, the last one in line waits less than a client's patience. */
const maximumWaiting = 250;

/** Makes and checks password hashes, a few at a time, so that other requests keep a processor. */
export class Passwords {
  readonly #queue = new Queue(Math.max(1, availableParallelism() - 1), maximumWaiting);
  readonly #dummy: Promise<string>;

  constructor() {
    this.#dummy = this.hash(randomBytes(16).toString('base64url'));
    // Whoever checks a password first hears of a failure.
    this.#dummy.catch(() => undefined);
  }

  async hash(password: string): Promise<string> {
    return this.#inLine(() => hash(password.normalize('NFC'), cost));
  }

  /** Without a hash it takes as long, and is false. */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const known = passwordHash ?? (await this.#dummy);
    const right = await this.#inLine(() => verify(known, password.normalize('NFC')));
    return right && passwordHash !== null;
  }

  async #inLine<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.run(work);
    if (!result) throw new Refusal('unavailable', { retryAfter: 5 });
    return result;
  }
}
