import { visitTime } from '../gateway/upstream.js';
import type { Services } from '../services.js';
import type { SessionRead } from './sessions.js';

/** Who is signed in, as the shop platform had her a minute ago at most, if it can be asked. */
export async function readRecent(
  { sessions, upstream }: Services,
  token: string | null,
): Promise<SessionRead> {
  const session = await sessions.read(token);
  const { customer } = session;
  const changed = customer && (await upstream.tryRefresh(customer.id, visitTime));
  return changed ? sessions.read(token) : session;
}
