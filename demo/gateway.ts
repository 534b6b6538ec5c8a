import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Passwords } from '../src/server/auth/passwords.js';
import {
  ConfigError,
  createServer,
  listen,
  parseConfig,
  parseEmail,
  type EmailAddress,
  type Server,
} from '../src/server/index.js';
import { platformNames, type PlatformName } from '../src/platforms/definition.js';
import { describeError } from '../src/server/log.js';
import { accountServer } from './account-server.js';
import {
  demoCustomer,
  giveHerAddresses,
  giveHerOrders,
  nameShop,
  once,
  writeCustomerDown,
  type SeedParts,
} from './seed.js';
import {
  demoConfig,
  demoDirectory,
  optionFlags,
  runDemo,
  startDemo,
  type DemoOptions,
  type RunningDemo,
} from './server.js';
import { orderReporter } from './shop/order-report.js';

/** Only the two servers of this process know it. */
const platformKey = 'the-key-of-the-demo-platform';

export interface RunningGateway extends RunningDemo {
  /** Where the customers are. */
  platform: DemoPlatform;
}

/** Starts a shop whose customers are at a platform: a second of our servers, which serves its API. */
export async function startGatewayDemo(
  name: PlatformName,
  options: DemoOptions = {},
): Promise<RunningGateway> {
  const env = { DATA_DIR: join(demoDirectory, 'data', `gateway-${name}`), ...options.env };
  const { dataDirectory } = demoConfig(optionFlags(options), env);
  const platform = new DemoPlatform(join(dataDirectory, 'platform'));
  await platform.start();
  try {
    const demo = await startDemo({
      ...options,
      env: {
        ...env,
        PLATFORM: name,
        PLATFORM_URL: platform.url,
        PLATFORM_STORE: '1',
        PLATFORM_KEY: platformKey,
      },
      seedShop: (parts) => seedGateway(name, platform.server, parts),
    });
    const close = async (): Promise<void> => {
      await demo.close();
      await platform.stop();
    };
    return { ...demo, platform, close };
  } catch (error) {
    await platform.stop();
    throw error;
  }
}

/** A second of our servers. */
export class DemoPlatform {
  /** Of its API; the same whenever it is started again. */
  readonly key = platformKey;
  readonly #dataDirectory: string;
  #port = 0;
  #running: { server: Server; close(): Promise<void> } | undefined;

  constructor(dataDirectory: string) {
    this.#dataDirectory = dataDirectory;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get server(): Server {
    if (!this.#running) throw new Error('The platform is stopped');
    return this.#running.server;
  }

  async start(): Promise<void> {
    const flags = [
      '--port',
      String(this.#port),
      '--data',
      this.#dataDirectory,
      '--api-key',
      this.key,
    ];
    const config = parseConfig(flags, { LOG_LEVEL: 'silent' });
    const server = await createServer(config);
    try {
      const { port, close } = await listen(server, config);
      this.#port = port;
      this.#running = { server, close };
    } catch (error) {
      await server.close();
      throw error;
    }
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.close();
  }
}

/** The customer, her addresses and her past orders are at the platform; the rest is the shop's. */
async function seedGateway(name: PlatformName, platform: Server, parts: SeedParts): Promise<void> {
  const atPlatform = { ...parts, server: platform, accounts: accountServer(platform, platformKey) };
  await once(parts, 'shop', async () => {
    await nameShop(parts);
    await nameShop(atPlatform);
    await writeCustomerDown(atPlatform);
  });
  await once(parts, 'past', async () => {
    const platformId = await giveHerAddresses(atPlatform);
    if (platformId === null) return;
    const id = await takeOver(parts, platformId);
    // TWC has no orders: there they are the shop's own.
    const isShops = name === 'twc';
    giveHerOrders(parts, isShops ? id : platformId);
    const report = orderReporter({
      orders: parts.orders,
      write: (isShops ? parts : atPlatform).accounts.writeOrder,
      onError: (error) => platform.log.error(describeError(error), 'order not written'),
    });
    await report();
  });
}

/** Has the gateway look at her for the first time, and gives her a password where it keeps those. */
async function takeOver({ server, accounts }: SeedParts, platformId: string): Promise<string> {
  const { email: address, password } = demoCustomer;
  const email = parseEmail(address) as EmailAddress;
  // What finds by reference alone is told the reference: that she is there already is the answer.
  await accounts.writeCustomer({ email: address, ref: platformId });
  const customer = await server.customers.findByEmail(email);
  if (!customer) throw new Error('The gateway has not found its customer');
  const { customers } = server;
  await customers.update(customer.id, { state: 'enabled', verifiedEmail: true });
  await customers.setPassword(customer.id, await new Passwords().hash(password));
  return customer.id;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [given, ...flags] = process.argv.slice(2);
  await runDemo(async () => {
    const name = platformNames.find((one) => one === given);
    if (!name) throw new ConfigError(`name one of ${platformNames.join(', ')}`);
    return startGatewayDemo(name, { flags, env: process.env });
  });
}
