import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import type { AddressInfo } from 'node:net';
import type { Kysely } from 'kysely';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { connect, migrate, type Database } from '../../src/server/database/index.js';
import {
  createMailTransport,
  enqueue,
  MailSender,
  signInCodeMail,
  type OutgoingMessage,
  type Transport,
} from '../../src/server/mail/index.js';
import { Metrics } from '../../src/server/metrics.js';
import { freshPlace } from '../support/database.js';
import { until } from '../support/until.js';

const start = Date.UTC(2026, 0, 1);
const minute = 60_000;
const day = 24 * 60 * minute;
const mail = {
  to: 'ada@example.com',
  ...signInCodeMail({ shopName: 'Señor Té', locale: 'es', code: '012345', minutes: 10 }),
};

const place = await freshPlace();
const opened: Kysely<Database>[] = [];
const open = async () => {
  const database = await connect(place, () => {});
  opened.push(database);
  return database;
};
const database = await open();
await migrate(database);
after(async () => {
  await Promise.all(opened.map((one) => one.destroy()));
  await place.remove();
});

let time = start;
let logged: string[] = [];
let senders: MailSender[] = [];
let transports: Transport[] = [];
let servers: SMTPServer[] = [];

beforeEach(async () => {
  time = start;
  logged = [];
  await database.deleteFrom('mails').execute();
});

afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.close()));
  await Promise.all(transports.map((transport) => transport.close()));
  await Promise.all(
    servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
  );
  senders = [];
  transports = [];
  servers = [];
});

function senderWith(transport: Transport, on = database): MailSender {
  const write = (...values: unknown[]) => void logged.push(JSON.stringify(values));
  const log = { info: write, warn: write, error: write };
  const from = 'Señor Té <hola@te.example>';
  const now = () => time;
  const sender = new MailSender({
    database: on,
    transport,
    from,
    now,
    log,
    metrics: new Metrics(),
  });
  senders.push(sender);
  transports.push(transport);
  return sender;
}

const row = () => database.selectFrom('mails').selectAll().executeTakeFirstOrThrow();
const rows = () => database.selectFrom('mails').selectAll().orderBy('created_at').execute();

/** A real mail server that answers DATA as `answer` says, and keeps what it accepted. */
async function smtpServer(answer: () => Error | null = () => null) {
  const accepted: { recipients: string[]; raw: string; mail: Email }[] = [];
  let refused = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const problem = answer();
        if (problem) {
          refused++;
          callback(problem);
          return;
        }
        const raw = Buffer.concat(parts).toString('latin1');
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        void PostalMime.parse(Buffer.concat(parts)).then((parsed) => {
          accepted.push({ recipients, raw, mail: parsed });
          callback();
        });
      });
    },
  });
  servers.push(server);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const url = `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  return {
    url,
    accepted,
    get refused() {
      return refused;
    },
  };
}

const unusedDirectory = join(tmpdir(), 'customer-elements-unused');
const overSmtp = (smtpUrl: string) =>
  createMailTransport({ smtpUrl, outboxDirectory: unusedDirectory });

describe('over SMTP', () => {
  test('a mail arrives whole, and its content is gone from the database', async () => {
    const server = await smtpServer();
    const sender = senderWith(overSmtp(server.url));
    await enqueue(database, mail, time);
    sender.poke();
    await until(async () => (await row()).sent_at !== null);
    const [arrived] = server.accepted;
    assert.ok(arrived);
    assert.deepEqual(arrived.recipients, ['ada@example.com']);
    assert.deepEqual([arrived.mail.subject, arrived.mail.replyTo], [mail.subject, undefined]);
    assert.deepEqual(arrived.mail.from, { name: 'Señor Té', address: 'hola@te.example' });
    assert.equal(arrived.mail.text?.replaceAll('\r\n', '\n').trim(), mail.text.trim());
    assert.equal(arrived.mail.html?.replaceAll('\r\n', '\n').trim(), mail.html.trim());
    assert.match(arrived.raw, /^012345\r$/m);
    assert.match(arrived.raw, /^Content-Language: es\r$/m);
    const { text, html, last_error, claimed_until } = await row();
    assert.deepEqual([text, html, last_error, claimed_until], ['', '', null, null]);
  });

  test('answers go to whom the mail says', async () => {
    const server = await smtpServer();
    const sender = senderWith(overSmtp(server.url));
    await enqueue(database, { ...mail, replyTo: 'bob@te.example' }, time);
    sender.poke();
    await until(async () => (await row()).sent_at !== null);
    const [arrived] = server.accepted;
    assert.deepEqual(arrived?.recipients, ['ada@example.com']);
    assert.deepEqual(arrived?.mail.replyTo, [{ name: '', address: 'bob@te.example' }]);
  });

  test('a mail that was refused is sent later, and not before its time', async () => {
    let refusing = true;
    const server = await smtpServer(() =>
      refusing
        ? Object.assign(new Error('no <ada@example.com> today'), { responseCode: 451 })
        : null,
    );
    const sender = senderWith(overSmtp(server.url));
    await enqueue(database, mail, time);
    sender.poke();
    await until(async () => (await row()).last_error !== null);
    const waiting = await row();
    assert.equal(waiting.next_attempt_at, start + minute / 2);
    assert.equal(waiting.claimed_until, null);
    refusing = false;
    time = waiting.next_attempt_at - 1;
    await lookAtTheQueue(sender);
    assert.equal(server.accepted.length, 1);
    time += 1;
    sender.poke();
    await until(() => server.accepted.length === 2);
    assert.equal(server.refused, 1);
  });

  test('neither the address nor the code reaches the log', async () => {
    const server = await smtpServer(() => new Error('mailbox of ada@example.com is full'));
    const sender = senderWith(overSmtp(server.url));
    await enqueue(database, mail, time);
    sender.poke();
    await until(async () => (await row()).last_error !== null);
    assert.ok(logged.length > 0);
    assert.doesNotMatch(logged.join(), /ada@|012345/);
    assert.match(logged.join(), /"responseCode":450/);
  });

  test('a mail is given up after eight attempts, and its content forgotten', async () => {
    const sender = senderWith(overSmtp('smtp://127.0.0.1:1'));
    await enqueue(database, mail, time);
    const times = [time];
    for (let attempt = 1; attempt <= 8; attempt++) {
      sender.poke();
      await until(async () => {
        const { attempts, claimed_until } = await row();
        return attempts === attempt && claimed_until === null;
      });
      const { failed_at, next_attempt_at } = await row();
      if (failed_at !== null) break;
      assert.ok(next_attempt_at > time);
      time = next_attempt_at;
      times.push(time);
    }
    const { attempts, failed_at, text, html } = await row();
    assert.equal(attempts, 8);
    assert.equal(times.length, 8);
    assert.equal(failed_at, time);
    assert.deepEqual([text, html], ['', '']);
    assert.ok(time - start > 2 * 60 * minute && time - start < 6 * 60 * minute);
  });

  test('a mail that has expired before it could be sent is not sent any more, and forgotten', async () => {
    const server = await smtpServer();
    const sender = senderWith(overSmtp(server.url));
    await enqueue(database, { ...mail, expiresAt: start + 10 * minute }, time);
    time = start + 10 * minute;
    await lookAtTheQueue(sender);
    const [given] = await rows();
    assert.deepEqual(
      [given?.failed_at, given?.last_error, given?.text, given?.html],
      [time, 'expired', '', ''],
    );
    assert.deepEqual(
      server.accepted.map(({ recipients }) => recipients),
      [['last@example.com']],
    );
  });

  test('a mail that would be tried again only after it has expired is given up at once', async () => {
    const sender = senderWith(overSmtp('smtp://127.0.0.1:1'));
    await enqueue(database, { ...mail, expiresAt: start + minute }, time);
    for (const after of [0, minute / 2]) {
      time = start + after;
      sender.poke();
      await until(async () => {
        const { last_error, claimed_until, attempts } = await row();
        return last_error !== null && claimed_until === null && attempts === (after ? 2 : 1);
      });
    }
    const { failed_at, text, html } = await row();
    assert.deepEqual([failed_at, text, html], [start + minute / 2, '', '']);
  });

  test('a mail that has not expired yet is sent', async () => {
    const server = await smtpServer();
    const sender = senderWith(overSmtp(server.url));
    await enqueue(database, { ...mail, expiresAt: start + minute }, time);
    time = start + minute - 1;
    sender.poke();
    await until(() => server.accepted.length === 1);
  });
});

/** Has the sender work through all that is due, by waiting for one more mail that sorts behind. */
async function lookAtTheQueue(sender: MailSender): Promise<void> {
  await enqueue(database, { ...mail, to: 'last@example.com' }, time);
  sender.poke();
  await until(async () => {
    const last = await database
      .selectFrom('mails')
      .select('sent_at')
      .where('recipient', '=', 'last@example.com')
      .executeTakeFirstOrThrow();
    return last.sent_at !== null;
  });
}

/** A transport that sends when the test says so. */
function heldTransport() {
  const messages: OutgoingMessage[] = [];
  const releases: (() => void)[] = [];
  const transport: Transport = {
    send(message) {
      messages.push(message);
      return new Promise((resolve) => releases.push(resolve));
    },
    close: async () => {},
  };
  return { transport, messages, release: () => releases.splice(0).forEach((resolve) => resolve()) };
}

describe('several processes', () => {
  test('many senders send each mail once', async () => {
    const server = await smtpServer();
    const several = await Promise.all([open(), open(), open()]);
    for (let index = 0; index < 40; index++) {
      await enqueue(database, { ...mail, to: `customer${index}@example.com` }, time);
    }
    for (const on of several) {
      const sender = senderWith(overSmtp(server.url), on);
      for (let pokes = 0; pokes < 4; pokes++) sender.poke();
    }
    await until(async () => (await rows()).every(({ sent_at }) => sent_at !== null));
    await Promise.all(senders.map((sender) => sender.close()));
    const recipients = server.accepted.flatMap((one) => one.recipients);
    assert.equal(recipients.length, 40);
    assert.equal(new Set(recipients).size, 40);
  });

  test('a mail whose process died is taken over, but only then', async () => {
    const dead = heldTransport();
    const heir = heldTransport();
    await enqueue(database, mail, time);
    senderWith(dead.transport).poke();
    await until(() => dead.messages.length === 1);
    time += 4 * minute;
    const sender = senderWith(heir.transport);
    const looked = lookAtTheQueue(sender);
    await until(() => heir.messages.length === 1);
    assert.equal(heir.messages[0]?.to, 'last@example.com');
    heir.release();
    await looked;
    time += minute;
    sender.poke();
    await until(() => heir.messages.length === 2);
    assert.equal(heir.messages[1]?.id, dead.messages[0]?.id);
    heir.release();
    await until(async () => (await row()).sent_at !== null);
    const before = await row();
    time += minute;
    dead.release();
    await Promise.all(senders.map((sender) => sender.close()));
    assert.deepEqual(await row(), before);
  });

  test('a mail that kills its process each time is given up', async () => {
    await enqueue(database, mail, time);
    await database.updateTable('mails').set({ attempts: 8, claimed_until: time }).execute();
    const { transport, messages } = heldTransport();
    const sender = senderWith(transport);
    sender.start();
    await until(async () => (await row()).failed_at !== null);
    assert.equal((await row()).text, '');
    assert.equal(messages.length, 0);
  });
});

describe('the sender', () => {
  test('closing waits for the mail under way and starts no other', async () => {
    const held = heldTransport();
    const sender = senderWith(held.transport);
    await enqueue(database, mail, time);
    sender.poke();
    await until(() => held.messages.length === 1);
    await enqueue(database, mail, time + 1);
    time += 1;
    let closed = false;
    const closing = sender.close().then(() => (closed = true));
    sender.poke();
    await row();
    assert.equal(closed, false);
    held.release();
    await closing;
    assert.deepEqual(
      (await rows()).map(({ sent_at }) => sent_at !== null),
      [true, false],
    );
    assert.equal(held.messages.length, 1);
  });

  test('a mail that is queued just after the last free hand has looked is sent at once', async () => {
    let gate: Promise<void> | undefined;
    let looked = false;
    const slow = (await open()).withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        looked = gate !== undefined;
        await gate;
        return result;
      },
    });
    const held = heldTransport();
    const sender = senderWith(held.transport, slow);
    for (let busy = 1; busy <= 3; busy++) {
      await enqueue(database, mail, time);
      sender.poke();
      await until(() => held.messages.length === busy);
    }
    let goOn = () => {};
    gate = new Promise((resolve) => (goOn = resolve));
    sender.poke();
    await until(() => looked);
    await enqueue(database, mail, time);
    sender.poke();
    goOn();
    gate = undefined;
    await until(() => held.messages.length === 4);
    held.release();
  });

  test('a database that is away is logged, and ends nothing', async () => {
    const gone = await open();
    await gone.selectFrom('mails').select('id').execute();
    await gone.destroy();
    const sender = senderWith(heldTransport().transport, gone);
    sender.start();
    await until(() => logged.length > 0);
    await sender.close();
    assert.match(logged.join(), /mail queue unavailable/);
  });

  test('rows are kept for 30 days after the mail was sent or given up', async () => {
    for (const values of [
      { sent_at: start },
      { sent_at: start + day },
      { failed_at: start },
      { next_attempt_at: start + 60 * day },
    ]) {
      await enqueue(database, mail, start);
      const { id } = await database
        .selectFrom('mails')
        .select('id')
        .where('sent_at', 'is', null)
        .where('failed_at', 'is', null)
        .executeTakeFirstOrThrow();
      await database.updateTable('mails').set(values).where('id', '=', id).execute();
    }
    time = start + 30 * day + 1;
    senderWith(heldTransport().transport).start();
    await until(async () => (await rows()).length === 2);
    const left = await rows();
    assert.deepEqual(left.map(({ sent_at }) => sent_at).sort(), [null, start + day].sort());
  });
});

describe('the outbox', () => {
  test('mails are whole files that sort by time, for the owner only', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'customer-elements-outbox-'));
    const outboxDirectory = join(directory, 'out');
    const transport = createMailTransport({ outboxDirectory });
    for (let index = 0; index < 12; index++) {
      const to = `customer${index}@example.com`;
      await transport.send({ ...mail, id: String(index), to, from: 'shop@te.example' });
    }
    const names = (await readdir(outboxDirectory)).sort();
    assert.ok(names.every((name) => name.endsWith('.eml')));
    const files = await Promise.all(names.map((name) => readFile(join(outboxDirectory, name))));
    const parsed = await Promise.all(files.map((file) => PostalMime.parse(file)));
    assert.deepEqual(
      parsed.map(({ to }) => to?.[0]?.address),
      Array.from({ length: 12 }, (_, index) => `customer${index}@example.com`),
    );
    assert.equal(
      files[0]
        ?.toString('latin1')
        .match(/^\d{6}$/gm)
        ?.join(),
      '012345',
    );
    assert.equal((await stat(join(outboxDirectory, names[0] ?? ''))).mode & 0o777, 0o600);
    await rm(directory, { recursive: true });
  });
});

describe('bad input', () => {
  for (const to of [
    'a@example.com\r\nBcc: eve@example.com',
    'a@example.com\nBcc: eve@example.com',
    'a@example.com, eve@example.com',
    'a@example.com;eve@example.com',
    'Ada <a@example.com>',
    'group: a@example.com;',
    'a@example.com (comment)',
    '"a b"@example.com',
    'a@b@example.com',
    'a\0@example.com',
    'nobody',
    '',
  ]) {
    test(`the recipient ${JSON.stringify(to)} is refused`, async () => {
      await assert.rejects(enqueue(database, { ...mail, to }, time), TypeError);
      const answers = { ...mail, replyTo: to };
      await assert.rejects(enqueue(database, answers, time), TypeError);
      assert.equal((await rows()).length, 0);
    });
  }

  for (const subject of [
    'Hi\r\nBcc: eve@example.com',
    'Hi\nBcc: eve@example.com',
    'Hi\r',
    'a\0b',
  ]) {
    test(`the subject ${JSON.stringify(subject)} is refused`, async () => {
      await assert.rejects(enqueue(database, { ...mail, subject }, time), TypeError);
      assert.equal((await rows()).length, 0);
    });
  }

  test('a mail of a transaction that fails is not sent', async () => {
    const failing = database.transaction().execute(async (transaction) => {
      await enqueue(transaction, mail, time);
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    assert.equal((await rows()).length, 0);
  });
});
