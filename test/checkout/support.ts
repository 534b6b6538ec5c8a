import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { importJWK, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import type { CheckoutVerification } from '../../src/checkout/index.js';
import { loadSecrets } from '../../src/server/auth/secrets.js';
import { listen } from '../../src/server/index.js';
import { shopOrigin, testServer, type TestOptions, type TestServer } from '../server/support.js';

export interface Accounts extends TestServer {
  /** Where it listens; its tokens are of `shopOrigin`. */
  address: string;
}

/** A customer server that is reached over HTTP, closed after the test. */
export async function openAccounts(
  context: TestContext,
  settings: TestOptions['settings'] = {},
): Promise<Accounts> {
  const server = await testServer({ settings });
  const { port, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  context.after(async () => {
    await close();
    await server.remove();
  });
  return { ...server, address: `http://127.0.0.1:${port}` };
}

/** Waits until a server listens, and gives its address; it is closed after the test. */
export async function addressOf(context: TestContext, http: HttpServer): Promise<string> {
  if (!http.listening) await once(http, 'listening');
  context.after(() => {
    http.closeAllConnections();
    http.close();
  });
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

export async function guestToken(server: TestServer, email = 'g@example.com'): Promise<string> {
  const { body } = await server.shopper().post('/checkout/identity', { email });
  return String(body.token);
}

/** Of a new customer. */
export async function customerToken(server: TestServer, email: string) {
  const id = await server.customer(email);
  const shopper = server.shopper();
  await shopper.signIn(email);
  const { body } = await shopper.post('/checkout/identity', {});
  return { id, token: String(body.token) };
}

/** What the server would sign for a guest. */
export function claimsOf(server: TestServer): JWTPayload {
  const now = server.clock.now() / 1000;
  return {
    kind: 'guest',
    email: 'g@example.com',
    accepts_marketing: false,
    mode: 'optional',
    iss: shopOrigin,
    aud: 'checkout',
    jti: crypto.randomUUID(),
    iat: now,
    exp: now + 120,
  };
}

/** A token with the server's own key, and other claims than the server would sign. */
export async function sign(
  server: TestServer,
  changes: Partial<Record<keyof JWTPayload, unknown>> = {},
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> {
  const { signingKey } = await loadSecrets(server.database, server.clock.now);
  return new SignJWT({ ...claimsOf(server), ...changes })
    .setProtectedHeader({ alg: 'ES256', kid: String(signingKey.kid), ...header })
    .sign(await importJWK(signingKey, 'ES256'));
}

/** `verified`, or why not. */
export function outcomeOf(verification: CheckoutVerification): string {
  return verification.kind === 'verified' ? 'verified' : verification.reason;
}
