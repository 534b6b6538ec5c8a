import type { Handler } from 'hono';
import { routes } from '../../contract/routes.js';
import { sendCode } from '../auth/code-mail.js';
import { answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { limitKey, type ClientAddresses } from '../http/client-address.js';
import type { Services } from '../services.js';
import { storefrontBodyLimit } from './body-limit.js';

export function sendEmailCode(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const request = await readBody(c, routes.sendEmailCode.request, storefrontBodyLimit);
    const { id, expiresAt } = await sendCode(services, request, {
      origin: c.req.header('Origin') ?? services.site.url,
      address: limitKey(addresses.of(c)),
    });
    services.sender.poke();
    const body = { challengeId: id, expiresAt: new Date(expiresAt).toISOString() };
    return answerJson(c, body, routes.sendEmailCode.status);
  };
}
