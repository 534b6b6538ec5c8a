import type { Handler } from 'hono';
import { sql } from 'kysely';
import { answerJson } from './http/answer.js';
import type { Services } from './services.js';

const patience = 2000;

/** That the process lives, and whether its database answers within two seconds. */
export function health({ database }: Services): Handler {
  return async (c) => {
    const answers = await within(patience, sql`select 1`.execute(database));
    const word = answers ? 'ok' : 'unavailable';
    return answerJson(c, { status: word, database: word }, answers ? 200 : 503);
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
