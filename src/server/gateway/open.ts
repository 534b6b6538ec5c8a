import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { Passwords } from '../auth/passwords.js';
import type { CustomerDirectory } from '../customers/index.js';
import type { Database } from '../database/index.js';
import type { Metrics } from '../metrics.js';
import { Calls } from './calls.js';
import { evenStep } from './evenly.js';
import { Gateway } from './gateway.js';
import { HandOver } from './hand-over.js';
import { PlatformPasswords } from './passwords.js';
import { connectPlatform, keepsPasswords } from './platform.js';
import type { GatewaySettings } from './settings.js';

interface Parts {
  database: Kysely<Database>;
  customers: CustomerDirectory;
  /** ISO 4217. */
  currency: () => Promise<string>;
  now: () => number;
  log: Logger;
  metrics: Metrics;
  /** Whom the platform writes to about our requests. */
  contact: string;
}

/** Where the platform keeps the passwords, no hash of one is kept here. */
export function passwordsFor(settings: GatewaySettings | undefined): Passwords {
  return settings && keepsPasswords(settings.platform) ? new PlatformPasswords() : new Passwords();
}

/** Asks nothing yet: a platform that is away keeps no server from starting. */
export function openGateway(settings: GatewaySettings, parts: Parts): Gateway {
  const { handOff } = settings;
  const { now, contact, log, metrics } = parts;
  return new Gateway({
    ...parts,
    port: connectPlatform(settings, `customer-elements (${contact})`),
    calls: new Calls({ log, metrics, patience: settings.patience }),
    step: settings.patience?.step ?? evenStep,
    handOver: handOff && new HandOver(handOff, now),
  });
}
