import { Hono, type Handler } from 'hono';
import { storefrontPath } from '../../contract/constants.js';
import { routes } from '../../contract/routes.js';
import { answerJson } from '../http/answer.js';
import { ClientAddresses } from '../http/client-address.js';
import { addRoute, refuseOtherMethods, type Endpoint } from '../http/endpoints.js';
import { cors, sameShop } from '../http/origin.js';
import type { Services } from '../services.js';
import { identifyForCheckout } from './checkout.js';
import { readConfig } from './config.js';
import { sendEmailCode } from './email-codes.js';
import { acceptInvitation, declineInvitation, inspectInvitation } from './invitations.js';
import { openApiDocument } from './openapi.js';
import { register } from './registrations.js';
import { readSession, signIn, signOut } from './session.js';

/** The shopper's API, from the contract's table of routes. */
export function storefrontApp(services: Services): Hono {
  const { site, config } = services;
  const addresses = new ClientAddresses(config.trustedProxies);
  const handlers: Record<keyof typeof routes, Handler> = {
    readConfig: readConfig(services),
    readSession: readSession(services),
    signIn: signIn(services, addresses),
    signOut: signOut(services),
    sendEmailCode: sendEmailCode(services, addresses),
    register: register(services, addresses),
    inspectInvitation: inspectInvitation(services, addresses),
    acceptInvitation: acceptInvitation(services, addresses),
    declineInvitation: declineInvitation(services, addresses),
    identifyForCheckout: identifyForCheckout(services),
  };
  const endpoints: Endpoint[] = [
    { method: 'GET', path: '/openapi.json', handlers: [(c) => answerJson(c, openApiDocument())] },
  ];
  for (const [name, { method, path }] of Object.entries(routes)) {
    const handler = handlers[name as keyof typeof routes];
    const guards = method === 'GET' ? [] : [sameShop(site)];
    endpoints.push({ method, path, handlers: [...guards, handler] });
  }

  const app = new Hono();
  const methodsOf = (path: string) =>
    endpoints
      .filter((endpoint) => storefrontPath + endpoint.path === path)
      .map(({ method }) => method);
  app.use(cors(site, methodsOf));
  for (const endpoint of endpoints) addRoute(app, endpoint);
  refuseOtherMethods(app, endpoints);
  return app;
}
