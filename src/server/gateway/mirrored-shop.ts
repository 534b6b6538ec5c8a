import type { Kysely } from 'kysely';
import { ConfigError } from '../config-error.js';
import type { Database } from '../database/index.js';
import type { GatewaySettings } from './settings.js';

type MirroredShop = Pick<GatewaySettings, 'platform' | 'store'>;

/**
 * A database mirrors one store of one platform for good, which a gateway's first start writes down.
 * Throws a ConfigError for another store, for none, and where the customers are its own.
 */
export async function holdToShop(
  database: Kysely<Database>,
  wanted: MirroredShop | undefined,
): Promise<void> {
  // Before the shop is read: another gateway that starts at this moment may have customers soon.
  const isInUse = await hasCustomers(database);
  let mirrored = await read(database);
  if (!mirrored && wanted) {
    if (isInUse) {
      throw new ConfigError(
        `the database has customers of its own, and a gateway begins without any: ${elsewhere}`,
      );
    }
    mirrored = await writeDown(database, wanted);
  }
  if (!mirrored || isSame(mirrored, wanted)) return;
  const { platform, store } = mirrored;
  throw new ConfigError(
    `the database mirrors the store ${store} of ${platform}: start with PLATFORM=${platform} and ` +
      `PLATFORM_STORE=${store}, or ${elsewhere}`,
  );
}

const elsewhere = 'choose another database with --data or --database-url';

function isSame(one: MirroredShop, other: MirroredShop | undefined): boolean {
  return one.platform === other?.platform && one.store === other.store;
}

/** Of two who do so at once, the first one's word counts. */
async function writeDown(
  database: Kysely<Database>,
  { platform, store }: MirroredShop,
): Promise<MirroredShop | undefined> {
  await database
    .insertInto('mirrored_shop')
    .values({ id: 1, platform, store })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return read(database);
}

function read(database: Kysely<Database>): Promise<MirroredShop | undefined> {
  return database.selectFrom('mirrored_shop').select(['platform', 'store']).executeTakeFirst();
}

async function hasCustomers(database: Kysely<Database>): Promise<boolean> {
  const row = await database.selectFrom('customers').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}
