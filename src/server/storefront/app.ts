import { Hono, type Handler, type MiddlewareHandler } from 'hono';
import { storefrontPath } from '../../contract/constants.js';
import type { Route } from '../../contract/routes.js';
import { storefrontRoutes } from '../../contract/storefront-routes.js';
import { id } from '../../contract/text.js';
import { answerJson } from '../http/answer.js';
import { ClientAddresses } from '../http/client-address.js';
import { addRoute, refuseOtherMethods, type Endpoint } from '../http/endpoints.js';
import { cors, sameShop } from '../http/origin.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import { requireAccess } from './access.js';
import { identifyForCheckout } from './checkout.js';
import { readConfig } from './config.js';
import { changeEmail, changePassword } from './credentials.js';
import { sendEmailCode } from './email-codes.js';
import { acceptInvitation, declineInvitation, inspectInvitation } from './invitations.js';
import { handOff } from './hand-off.js';
import { openApiDocument } from './openapi.js';
import {
  readProfile,
  changeProfile,
  exportCustomer,
  deleteCustomer,
  keepCustomer,
} from './profile.js';
import {
  listAddresses,
  createAddress,
  replaceAddress,
  deleteAddress,
  restoreAddress,
  chooseDefaultAddress,
  chooseBillingAddress,
} from './addresses.js';
import { listOrders, claimOrders } from './orders.js';
import {
  challengePasskey,
  listPasskeys,
  addPasskey,
  renamePasskey,
  removePasskey,
} from './passkeys.js';
import { listSessions, endSession, endOtherSessions } from './devices.js';
import {
  requestPasswordReset,
  inspectPasswordReset,
  confirmPasswordReset,
} from './password-resets.js';
import { register } from './registrations.js';
import { readSession, signIn, signOut } from './session.js';

/** The shopper's API, from the contract's table of routes. */
export function storefrontApp(services: Services): Hono {
  const { site, config } = services;
  const addresses = new ClientAddresses(config.trustedProxies);
  const handlers: Record<keyof typeof storefrontRoutes, Handler> = {
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
    readProfile: readProfile(services),
    changeProfile: changeProfile(services, addresses),
    changeEmail: changeEmail(services, addresses),
    changePassword: changePassword(services),
    exportCustomer: exportCustomer(services),
    deleteCustomer: deleteCustomer(services),
    keepCustomer: keepCustomer(services),
    listAddresses: listAddresses(services),
    createAddress: createAddress(services),
    replaceAddress: replaceAddress(services),
    deleteAddress: deleteAddress(services),
    restoreAddress: restoreAddress(services),
    chooseDefaultAddress: chooseDefaultAddress(services),
    chooseBillingAddress: chooseBillingAddress(services),
    listOrders: listOrders(services),
    claimOrders: claimOrders(services, addresses),
    handOff: handOff(services),
    challengePasskey: challengePasskey(services, addresses),
    listPasskeys: listPasskeys(services),
    addPasskey: addPasskey(services),
    renamePasskey: renamePasskey(services),
    removePasskey: removePasskey(services),
    listSessions: listSessions(services),
    endSession: endSession(services),
    endOtherSessions: endOtherSessions(services),
    requestPasswordReset: requestPasswordReset(services, addresses),
    inspectPasswordReset: inspectPasswordReset(services, addresses),
    confirmPasswordReset: confirmPasswordReset(services, addresses),
  };
  const endpoints: Endpoint[] = [
    { method: 'GET', path: '/openapi.json', handlers: [(c) => answerJson(c, openApiDocument())] },
  ];
  for (const [name, { method, path, access }] of Object.entries<Route>(storefrontRoutes)) {
    const handler = handlers[name as keyof typeof storefrontRoutes];
    const guards = method === 'GET' ? [] : [sameShop(site)];
    if (access) guards.push(requireAccess(services, access));
    if (path.includes('{id}')) guards.push(requireId);
    endpoints.push({
      method,
      path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handlers: [...guards, handler],
    });
  }

  const app = new Hono();
  const methodsOf = (path: string) =>
    endpoints
      .filter((endpoint) => isAt(path, storefrontPath + endpoint.path))
      .map(({ method }) => method);
  app.use(cors(site, methodsOf));
  for (const endpoint of endpoints) addRoute(app, endpoint);
  refuseOtherMethods(app, endpoints);
  return app;
}

/** What can't be an id is that of nothing; a database needn't be asked, and some refuse to be. */
const requireId: MiddlewareHandler = async (c, next) => {
  if (!id.safeParse(c.req.param('id')).success) throw new Refusal('not_found');
  await next();
};

/** Whether a path is one of a pattern such as `/addresses/:id`. */
function isAt(path: string, pattern: string): boolean {
  const parts = path.split('/');
  const expected = pattern.split('/');
  return (
    parts.length === expected.length &&
    expected.every((part, index) => part.startsWith(':') || part === parts[index])
  );
}
