import { deleteDueCustomers, deletionDelay, type DeletionParts } from './account/deletion.js';
import { idempotencyTime } from './auth/idempotency.js';
import { invitationRetention } from './auth/invitations.js';
import { resetRetention } from './auth/password-resets.js';
import { sessionIdleTime, sessionLifetime } from './auth/sessions.js';
import { restoreTime } from './customers/address-directory.js';
import { describeError } from './log.js';

const interval = 10 * 60_000;

/** Deletes what has run out. None of it is honoured before it is deleted either. */
export async function cleanUp(parts: DeletionParts): Promise<void> {
  const { database, now } = parts;
  const time = now();
  await database
    .deleteFrom('sessions')
    .where((or) =>
      or.or([
        or('last_seen_at', '<=', time - sessionIdleTime),
        or('created_at', '<=', time - sessionLifetime),
      ]),
    )
    .execute();
  await database.deleteFrom('email_challenges').where('expires_at', '<=', time).execute();
  await database.deleteFrom('passkey_challenges').where('expires_at', '<=', time).execute();
  await database.deleteFrom('limits').where('resets_at', '<=', time).execute();
  await database
    .deleteFrom('invitations')
    .where('expires_at', '<=', time - invitationRetention)
    .execute();
  await database
    .deleteFrom('password_resets')
    .where('expires_at', '<=', time - resetRetention)
    .execute();
  await database
    .deleteFrom('idempotency_keys')
    .where('created_at', '<=', time - idempotencyTime)
    .execute();
  await database
    .deleteFrom('addresses')
    .where('deleted_at', '<=', time - restoreTime)
    .execute();
  // As long as a customer's own deletion waits: so long the shop can still look up what it was.
  await database
    .deleteFrom('deleted_customers')
    .where('deleted_at', '<=', time - deletionDelay)
    .execute();
  await deleteDueCustomers(parts);
  await parts.upstream?.eraseGone();
}

/** Cleans up now and then until it is stopped; stopping waits for work under way. */
export function startCleanUp(parts: Required<DeletionParts>): () => Promise<void> {
  let work = Promise.resolve();
  const run = () => {
    work = work
      .then(() => cleanUp(parts))
      .catch((error: unknown) => parts.log.error(describeError(error), 'clean-up failed'));
  };
  run();
  const timer = setInterval(run, interval).unref();
  return async () => {
    clearInterval(timer);
    await work;
  };
}
