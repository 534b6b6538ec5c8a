import { randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { OutgoingMessage } from './message.js';

export interface Transport {
  /** Settles within `sendLimit`; a rejection means that the mail should be tried again. */
  send(message: OutgoingMessage): Promise<void>;
  close(): Promise<void>;
}

/** How long one attempt may take, in milliseconds; shorter than a sender's claim. */
export const sendLimit = 60_000;

/** SMTP where there is an `smtp://` or `smtps://` URL; otherwise `.eml` files in `outboxDirectory`. */
export function createMailTransport(options: {
  smtpUrl?: string | undefined;
  outboxDirectory: string;
}): Transport {
  return options.smtpUrl ? smtp(options.smtpUrl) : outbox(options.outboxDirectory);
}

function smtp(url: string): Transport {
  const transporter = createTransport({
    url,
    pool: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message) {
      await transporter.sendMail({ ...compose(message), signal: AbortSignal.timeout(sendLimit) });
    },
    async close() {
      transporter.close();
    },
  };
}

function outbox(directory: string): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  let sequence = 0;
  return {
    async send(message) {
      const { message: source } = await composer.sendMail(compose(message));
      if (!Buffer.isBuffer(source)) throw new TypeError('The mail was not composed in memory');
      await mkdir(directory, { recursive: true, mode: 0o700 });
      // The number keeps the order of mails of one millisecond.
      const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
      const name = `${time}-${String(sequence++).padStart(6, '0')}-${randomUUID().slice(0, 8)}.eml`;
      const temporary = join(directory, `.${name}.tmp`);
      // Mails hold codes, so nobody else on the machine may read them.
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(source);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, join(directory, name));
    },
    async close() {},
  };
}

function compose(message: OutgoingMessage): SendMailOptions {
  return {
    // Retries after an unclear ending can arrive twice; mail programs show one of the same id.
    messageId: `<${message.id}@${domainOf(message.from)}>`,
    from: message.from,
    // An object is not parsed, so an address can't turn into a list.
    to: { name: '', address: message.to },
    ...(message.replyTo && { replyTo: { name: '', address: message.replyTo } }),
    subject: message.subject,
    text: message.text,
    html: message.html,
    // Never base64: a code must be legible in the raw message.
    textEncoding: 'quoted-printable',
    headers: {
      'Content-Language': message.language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
}
