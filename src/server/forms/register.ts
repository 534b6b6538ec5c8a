import { askForCode } from './codes.js';
import { detailsOf, requireDetails } from './details.js';
import type { FormOutcome } from './outcome.js';
import type { FormPost } from './post.js';
import { begin } from './sign-in.js';

/** Begins the names of the fields of an address, such as `address.street`. */
const prefix = 'address.';

/** The details, and then the code from the mailbox. */
export async function register(post: FormPost): Promise<FormOutcome> {
  if (post.step !== 'code') {
    await requireDetails(post);
    return askForCode(post, 'register');
  }
  if (post.method === 'send-again') return askForCode(post, 'register');
  const proof = { challengeId: post.text('challengeId'), code: post.code };
  const outcome = await begin(post, '/registrations', { ...detailsOf(post), ...proof });
  if (outcome.kind === 'done') await keepAddress(post, outcome.cookies);
  return outcome;
}

/** The address that came along, of an order say; that the book won't take it doesn't undo the account. */
async function keepAddress(post: FormPost, cookies: readonly string[]): Promise<void> {
  const fields = post.entries.flatMap(([name, value]): [string, string][] =>
    name.startsWith(prefix) && value ? [[name.slice(prefix.length), value]] : [],
  );
  if (!fields.some(([name]) => name === 'countryCode')) return;
  const cookie = cookies.map((line) => line.split(';', 1)[0]).join('; ');
  const body = Object.fromEntries(fields);
  await post.call({ path: '/customer/addresses', body, cookie }).catch(() => undefined);
}
