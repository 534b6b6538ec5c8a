import type { Handler } from 'hono';
import { accountRoutes } from '../../contract/account-routes.js';
import { answer, answerJson } from '../http/answer.js';
import { noSessionCookie } from '../http/cookie.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { signedIn } from './access.js';

export function listSessions({ sessions }: Services): Handler {
  return async (c) => {
    const { customer, token } = signedIn(c);
    const devices = await sessions.list(customer.id, token);
    return answerJson(c, { sessions: devices }, accountRoutes.listSessions.status);
  };
}

/** To end the session of the request itself is to sign out. */
export function endSession({ sessions }: Services): Handler {
  return async (c) => {
    const { customer, token } = signedIn(c);
    const ended = await sessions.endOf(customer.id, c.req.param('id') ?? '', token);
    if (ended === null) throw new Refusal('not_found');
    const cookie = ended === 'this' ? noSessionCookie : {};
    return answer(c, null, accountRoutes.endSession.status, cookie);
  };
}

export function endOtherSessions({ sessions, database }: Services): Handler {
  return async (c) => {
    const { customer, token } = signedIn(c);
    await sessions.endOthers(database, customer.id, token);
    return answer(c, null, accountRoutes.endOtherSessions.status);
  };
}
