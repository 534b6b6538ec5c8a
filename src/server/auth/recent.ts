import { overviewTime, visitTime } from '../gateway/upstream.js';
import type { Services } from '../services.js';
import type { SessionRead } from './sessions.js';

/** Who is signed in, as the shop platform had her a minute ago at most, if it can be asked. */
export async function readRecent(
  { sessions, upstream }: Services,
  token: string | null,
): Promise<SessionRead> {
  return readAgain(sessions, token, (id) => upstream.tryRefresh(id, visitTime));
}

/** With what the overview of her account counts. */
export async function readRecentOverview(
  { sessions, upstream }: Services,
  token: string | null,
): Promise<SessionRead> {
  return readAgain(sessions, token, async (id) => {
    const looks = [upstream.tryRefresh(id, visitTime), upstream.tryBringOverview(id, overviewTime)];
    return (await Promise.all(looks)).some(Boolean);
  });
}

/** `look` is true where something has changed. */
async function readAgain(
  sessions: Services['sessions'],
  token: string | null,
  look: (customerId: string) => Promise<boolean>,
): Promise<SessionRead> {
  const session = await sessions.read(token);
  const { customer } = session;
  return customer && (await look(customer.id)) ? sessions.read(token) : session;
}
