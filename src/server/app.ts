import { join } from 'node:path';
import { Hono } from 'hono';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { storefrontPath } from '../contract/constants.js';
import type { CheckoutMode } from '../contract/shop.js';
import type { Operations } from '../platforms/operations.js';
import { adminApp } from './admin/app.js';
import { Codes } from './auth/codes.js';
import { Idempotency } from './auth/idempotency.js';
import { Invitations } from './auth/invitations.js';
import { LimitCounter } from './auth/limits.js';
import { Passkeys } from './auth/passkey-store.js';
import { PasswordResets } from './auth/password-resets.js';
import { loadSecrets } from './auth/secrets.js';
import { Sessions } from './auth/sessions.js';
import { CheckoutTokens } from './auth/tokens.js';
import { startCleanUp } from './cleanup.js';
import type { Config } from './config.js';
import { SqlCustomers, type CustomerDirectory } from './customers/index.js';
import { ShopOrders } from './customers/shop-orders.js';
import { enterDataDirectory } from './data-directory.js';
import { connect, migrate, reach, type Database } from './database/index.js';
import { holdToShop } from './gateway/mirrored-shop.js';
import { openGateway, passwordsFor } from './gateway/open.js';
import { ownDatabase } from './gateway/own-database.js';
import { health } from './health.js';
import { answerJson } from './http/answer.js';
import { addRoute, refuseOtherMethods, type Endpoint } from './http/endpoints.js';
import { errorHandler } from './http/errors.js';
import { problemResponse } from './http/problem.js';
import { requestLog } from './http/request-log.js';
import { createLog, describeError } from './log.js';
import { createMailTransport, MailSender, type Transport } from './mail/index.js';
import { Metrics } from './metrics.js';
import { createOperations } from './operations/index.js';
import { servePlatforms } from './platform/index.js';
import { Refusal } from './refusal.js';
import type { Services } from './services.js';
import { Shop } from './shop/settings.js';
import { Site } from './site.js';
import { storefrontApp } from './storefront/app.js';

export interface Server {
  readonly app: Hono;
  readonly site: Site;
  readonly customers: CustomerDirectory;
  /** What can be done with the customers from outside. */
  readonly operations: Operations;
  readonly database: Kysely<Database>;
  readonly sender: MailSender;
  readonly log: Logger;
  /** Whether the shop platform answers, for a gateway; what it finds is in the log. */
  platformHealth(): Promise<'ok' | 'unavailable' | null>;
  /** Sends what is being sent and closes the database. */
  close(): Promise<void>;
}

/** What a test or a host puts in the place of the usual. */
export interface ServerParts {
  /** Epoch milliseconds. */
  now?: () => number;
  mailTransport?: Transport;
  log?: Logger;
}

/** The server as a value: it opens and migrates the database, and listens nowhere yet. */
export async function createServer(config: Config, parts: ServerParts = {}): Promise<Server> {
  const log = parts.log ?? createLog(config.logLevel);
  const now = parts.now ?? Date.now;
  const database = await connect(config, (error) =>
    log.error(describeError(error), 'database connection lost'),
  );
  let leave = () => {};
  const close = async () => {
    leave();
    await database.destroy();
  };
  try {
    await reach(database, config);
    if (!config.databaseUrl) leave = enterDataDirectory(config.dataDirectory, log);
    await migrate(database);
    await holdToShop(database, config.gateway);
    return await assemble(config, { ...parts, log, now, closeDatabase: close }, database);
  } catch (error) {
    await close();
    throw error;
  }
}

async function assemble(
  config: Config,
  parts: ServerParts & { log: Logger; now: () => number; closeDatabase: () => Promise<void> },
  database: Kysely<Database>,
): Promise<Server> {
  const { log, now } = parts;
  const site = new Site(config);
  const shop = new Shop(database, now);
  await shop.begin();
  if (config.mode) await setMode(shop, config.mode, log);
  const { pepper, signingKey } = await loadSecrets(database, now);
  const transport =
    parts.mailTransport ??
    createMailTransport({
      smtpUrl: config.smtpUrl,
      outboxDirectory: join(config.dataDirectory, 'outbox'),
    });
  const metrics = new Metrics(config.gateway?.platform);
  const sender = new MailSender({ database, transport, from: config.mailFrom, now, log, metrics });
  const passwords = passwordsFor(config.gateway);
  const customers = new SqlCustomers({ database, passwords, now });
  const upstream = config.gateway
    ? openGateway(config.gateway, {
        database,
        customers,
        currency: async () => (await shop.settings()).currency,
        now,
        log,
        metrics,
        contact: config.mailFrom,
      })
    : ownDatabase(customers);
  const limits = new LimitCounter({ database, pepper, now, limits: config.limits, metrics });
  const services: Services = {
    config,
    site,
    log,
    now,
    database,
    shop,
    customers,
    upstream,
    orders: new ShopOrders({ database, now }),
    passwords,
    passkeys: new Passkeys({ database, pepper, now }),
    sessions: new Sessions(database, now),
    codes: new Codes({ database, pepper, now, limits }),
    invitations: new Invitations({ database, now }),
    resets: new PasswordResets({ database, now }),
    limits,
    idempotency: new Idempotency({ database, pepper, now }),
    tokens: new CheckoutTokens({ signingKey, issuer: () => site.url, now }),
    sender,
    metrics,
  };
  sender.start();
  const stopCleanUp = startCleanUp({ database, upstream, now, log });
  let closing: Promise<void> | undefined;
  const close = async () => {
    upstream.close();
    await Promise.all([stopCleanUp(), sender.close()]);
    await transport.close();
    await parts.closeDatabase();
  };
  const operations = createOperations(services);
  return {
    app: routeApp(services, operations),
    site,
    customers,
    operations,
    database,
    sender,
    log,
    platformHealth: () => upstream.health(),
    close: () => (closing ??= close()),
  };
}

async function setMode(shop: Shop, mode: CheckoutMode, log: Logger): Promise<void> {
  const { checkoutMode: former } = await shop.settings();
  if (mode === former) return;
  await shop.change({ checkoutMode: mode });
  log.info({ former, mode }, 'the checkout mode of the shop was changed by --mode');
}

function routeApp(services: Services, operations: Server['operations']): Hono {
  const app = new Hono();
  const endpoints: Endpoint[] = [
    { method: 'GET', path: '/health', handlers: [health(services)] },
    {
      method: 'GET',
      path: '/.well-known/jwks.json',
      handlers: [(c) => answerJson(c, services.tokens.keySet)],
    },
  ];
  // A gateway's customers are at a platform, which has an API itself.
  if (!services.config.gateway) servePlatforms(app, { services, operations });
  app.use(requestLog(services));
  app.onError(errorHandler(services.log));
  app.notFound((c) => problemResponse(c, new Refusal('not_found')));
  app.route(storefrontPath, storefrontApp(services));
  app.route('/admin', adminApp(services));
  for (const endpoint of endpoints) addRoute(app, endpoint);
  refuseOtherMethods(app, endpoints);
  return app;
}
