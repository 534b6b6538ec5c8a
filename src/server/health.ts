import type { Handler } from 'hono';
import { sql } from 'kysely';
import { answerJson } from './http/answer.js';
import type { Services } from './services.js';

const patience = 2000;

/** That the process lives, whether its database answers within two seconds, and the shop platform. */
export function health({ database, upstream }: Services): Handler {
  return async (c) => {
    const [answers, platform] = await Promise.all([
      within(patience, sql`select 1`.execute(database)),
      upstream.health(),
    ]);
    const word = answers ? 'ok' : 'unavailable';
    // Without the platform the shop still sells to guests: nothing is mended by another process.
    const body = { status: word, database: word, ...(platform && { platform }) };
    return answerJson(c, body, answers ? 200 : 503);
  };
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  const done = work.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
