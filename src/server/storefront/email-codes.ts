import type { Context, Handler } from 'hono';
import { routes } from '../../contract/routes.js';
import type { EmailCodePurpose } from '../../contract/session.js';
import { sendCode } from '../auth/code-mail.js';
import { answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { limitKey, type ClientAddresses } from '../http/client-address.js';
import { readSessionCookie } from '../http/cookie.js';
import type { Services } from '../services.js';
import { readSignedIn, requireRecent, type SignedIn } from './access.js';
import { storefrontBodyLimit } from './body-limit.js';

export function sendEmailCode(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const request = await readBody(c, routes.sendEmailCode.request, storefrontBodyLimit);
    const asking = await readAsking(services, c, request.purpose);
    const { id, expiresAt } = await sendCode(services, request, {
      origin: c.req.header('Origin') ?? services.site.url,
      address: limitKey(addresses.of(c)),
      ...(asking && { customer: asking.customer }),
    });
    services.sender.poke();
    const body = { challengeId: id, expiresAt: new Date(expiresAt).toISOString() };
    return answerJson(c, body, routes.sendEmailCode.status);
  };
}

/** The signed-in customer for a purpose of hers; null for those of anybody. */
async function readAsking(
  services: Services,
  c: Context,
  purpose: EmailCodePurpose,
): Promise<SignedIn | null> {
  if (purpose !== 'change-email' && purpose !== 'claim-orders') return null;
  const asking = await readSignedIn(services, readSessionCookie(c));
  if (purpose === 'change-email') requireRecent(services, asking);
  return asking;
}
