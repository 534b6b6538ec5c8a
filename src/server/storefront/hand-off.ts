import type { Handler } from 'hono';
import { accountRoutes } from '../../contract/account-routes.js';
import { answerJson } from '../http/answer.js';
import { readBody } from '../http/body.js';
import type { Services } from '../services.js';
import { signedIn } from './access.js';
import { storefrontBodyLimit } from './body-limit.js';

export function handOff({ upstream }: Services): Handler {
  return async (c) => {
    const { request, status } = accountRoutes.handOff;
    const { returnTo } = await readBody(c, request, storefrontBodyLimit);
    const { customer } = signedIn(c);
    return answerJson(c, await upstream.handOff(customer, returnTo), status);
  };
}
