import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { until } from '../support/until.js';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** The mail that a server puts into its outbox directory, each read once. */
export class Mailbox {
  readonly #directory: string;
  readonly #mails = new Map<string, Mail>();
  readonly #taken = new Map<string, number>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** The next mail to an address that wasn't taken yet, once it is there. */
  async take(to: string): Promise<Mail> {
    const position = this.#taken.get(to) ?? 0;
    let mail: Mail | undefined;
    await until(async () => {
      mail = (await this.#to(to))[position];
      return mail !== undefined;
    });
    this.#taken.set(to, position + 1);
    return mail as Mail;
  }

  /** The six digits that stand alone in the next mail to an address. */
  async takeCode(to: string): Promise<string> {
    const { subject, text } = await this.take(to);
    const code = /^\d{6}$/m.exec(text)?.[0];
    if (!code) throw new Error(`No code in "${subject}"`);
    return code;
  }

  async #to(to: string): Promise<Mail[]> {
    const names = await readdir(this.#directory).catch(() => []);
    const complete = names.filter((name) => name.endsWith('.eml')).sort();
    await Promise.all(complete.map((name) => this.#read(name)));
    return complete.map((name) => this.#mails.get(name) as Mail).filter((mail) => mail.to === to);
  }

  async #read(name: string): Promise<void> {
    if (this.#mails.has(name)) return;
    const { to, subject, text } = await PostalMime.parse(
      await readFile(join(this.#directory, name)),
    );
    this.#mails.set(name, {
      to: to?.[0]?.address ?? '',
      subject: subject ?? '',
      text: text ?? '',
    });
  }
}
