import type { OutgoingMessage } from '../../src/server/mail/index.js';
import type { TestServer } from './support.js';

/** The secret of the link in a mail. */
export function tokenIn({ text }: OutgoingMessage): string {
  const [, token] = /#invite=([\w-]{43})$/m.exec(text) ?? [];
  if (!token) throw new Error(`No invitation in ${text}`);
  return token;
}

/** A customer whom the shop has written down and invited at once. */
export async function invited(
  server: TestServer,
  email: string,
  fields: Record<string, unknown> = {},
): Promise<{ id: string; token: string }> {
  const before = server.mailbox.count(email);
  const body = { email, firstName: 'Ada', lastName: 'Byron', ...fields, invite: true };
  const response = await server.admin('POST', '/customers', body);
  if (response.status !== 201) throw new Error(`Not invited: ${await response.text()}`);
  const { customer } = (await response.json()) as { customer: { id: string } };
  return { id: customer.id, token: tokenIn(await server.mailbox.nth(email, before + 1)) };
}

/** The token of another invitation to the same customer. */
export async function invitedAgain(server: TestServer, id: string, email: string): Promise<string> {
  const before = server.mailbox.count(email);
  const response = await server.admin('POST', `/customers/${id}/invite`, {});
  if (response.status !== 202) throw new Error(`Not invited: ${await response.text()}`);
  return tokenIn(await server.mailbox.nth(email, before + 1));
}
