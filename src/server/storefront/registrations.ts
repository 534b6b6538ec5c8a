import type { Handler } from 'hono';
import { routes } from '../../contract/routes.js';
import { register as registerCustomer } from '../auth/registration.js';
import { readBody } from '../http/body.js';
import type { ClientAddresses } from '../http/client-address.js';
import type { Services } from '../services.js';
import { storefrontBodyLimit } from './body-limit.js';
import { answerOpened, openingContext } from './opening.js';

export function register(services: Services, addresses: ClientAddresses): Handler {
  return async (c) => {
    const context = openingContext(c, addresses);
    const request = await readBody(c, routes.register.request, storefrontBodyLimit);
    const opened = await registerCustomer(services, request, context);
    return answerOpened(c, opened, routes.register.status);
  };
}
