import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export interface Mail {
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  /** The six digits that stand alone in the text, if there are any. */
  code: string | null;
  /** ISO 8601. */
  date: string;
}

const most = 50;

/** The mails that the server has written to its outbox directory. */
export class Outbox {
  readonly #directory: string;
  /** A mail never changes once it is there. */
  readonly #parsed = new Map<string, Promise<Mail>>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** The latest fifty, newest first. */
  async list(): Promise<Mail[]> {
    const names = (await readdir(this.#directory).catch(() => []))
      .filter((name) => /^[\w-]+\.eml$/.test(name))
      .sort()
      .slice(-most)
      .reverse();
    return Promise.all(names.map((name) => this.#read(name)));
  }

  async find(id: string): Promise<Mail | undefined> {
    return (await this.list()).find((mail) => mail.id === id);
  }

  #read(name: string): Promise<Mail> {
    let mail = this.#parsed.get(name);
    if (!mail) {
      mail = parse(join(this.#directory, name), name.slice(0, -'.eml'.length));
      this.#parsed.set(name, mail);
    }
    return mail;
  }
}

async function parse(path: string, id: string): Promise<Mail> {
  const mail = await PostalMime.parse(await readFile(path));
  const text = mail.text ?? '';
  return {
    id,
    to: mail.to?.map(({ address }) => address ?? '').join(', ') ?? '',
    from: mail.from?.name || mail.from?.address || '',
    subject: mail.subject ?? '',
    text,
    code: /^\s*(\d{6})\s*$/m.exec(text)?.[1] ?? null,
    date: mail.date ?? '',
  };
}
