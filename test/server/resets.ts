import type { OutgoingMessage } from '../../src/server/mail/index.js';
import { until } from '../support/until.js';
import type { TestServer } from './support.js';

/** Long and strange enough for the policy, and another than `goodPassword`. */
export const newPassword = 'walnut ferry nine bassoon';

/** The secret of the link in a mail. */
export function resetTokenIn({ text }: OutgoingMessage): string {
  const [, token] = /#reset=([\w-]{43})$/m.exec(text) ?? [];
  if (!token) throw new Error(`No reset in ${text}`);
  return token;
}

/** Asks for a new password and reads the link's secret from the mailbox. */
export async function askReset({ mailbox, shopper }: TestServer, email: string): Promise<string> {
  const links = () =>
    mailbox.mails.filter(({ to, text }) => to === email && text.includes('#reset='));
  const before = links().length;
  const { status, body } = await shopper().post('/password-resets', { email });
  if (status !== 202) throw new Error(`No reset: ${status} ${JSON.stringify(body)}`);
  await until(() => links().length > before);
  return resetTokenIn(links()[before] as OutgoingMessage);
}

/** The subjects of the mails to a mailbox, once there are so many. */
export async function subjects(server: TestServer, to: string, count: number): Promise<string[]> {
  await server.mailbox.nth(to, count);
  return server.mailbox.mails.filter((mail) => mail.to === to).map(({ subject }) => subject);
}
