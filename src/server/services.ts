import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Codes } from './auth/codes.js';
import type { Idempotency } from './auth/idempotency.js';
import type { Invitations } from './auth/invitations.js';
import type { LimitCounter } from './auth/limits.js';
import type { Passkeys } from './auth/passkey-store.js';
import type { PasswordResets } from './auth/password-resets.js';
import type { Passwords } from './auth/passwords.js';
import type { Sessions } from './auth/sessions.js';
import type { CheckoutTokens } from './auth/tokens.js';
import type { Config } from './config.js';
import type { CustomerDirectory } from './customers/index.js';
import type { ShopOrders } from './customers/shop-orders.js';
import type { Database } from './database/index.js';
import type { Upstream } from './gateway/upstream.js';
import type { MailSender } from './mail/index.js';
import type { Metrics } from './metrics.js';
import type { Shop } from './shop/settings.js';
import type { Site } from './site.js';

/** The parts of one server, made once, when it starts. */
export interface Services {
  config: Config;
  site: Site;
  log: Logger;
  now: () => number;
  database: Kysely<Database>;
  shop: Shop;
  customers: CustomerDirectory;
  upstream: Upstream;
  orders: ShopOrders;
  passwords: Passwords;
  passkeys: Passkeys;
  sessions: Sessions;
  codes: Codes;
  invitations: Invitations;
  resets: PasswordResets;
  limits: LimitCounter;
  idempotency: Idempotency;
  tokens: CheckoutTokens;
  sender: MailSender;
  metrics: Metrics;
}
