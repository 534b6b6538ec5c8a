import { invalidFields } from '../refusal.js';
import { detailsOf } from './details.js';
import type { FormOutcome } from './outcome.js';
import type { FormPost } from './post.js';
import { begin } from './sign-in.js';

/** Accepts or declines an invitation by the link of its mail, which was pasted into the form. */
export async function answerInvitation(post: FormPost): Promise<FormOutcome> {
  const token = tokenOf(post);
  if (post.step === 'declining') {
    await post.call({ path: '/invites/decline', body: { token } });
    return { kind: 'done', did: 'declined', cookies: [], returnTo: null };
  }
  if (post.method === 'decline') {
    // Before she is asked whether she means to: what can't be declined says so here.
    await post.call({ path: '/invites/inspect', body: { token } });
    return { kind: 'asks', step: 'declining', values: post.values };
  }
  return begin(post, '/invites/accept', { token, ...detailsOf(post) });
}

/** The token is in the link's fragment, which browsers keep to themselves. */
function tokenOf(post: FormPost): string {
  const link = post.text('link').trim();
  const token = /(?:^|#(?:.*&)?invite=)([\w-]{43})$/.exec(link)?.[1];
  if (!token) throw invalidFields({ link: link ? 'invalid' : 'required' });
  return token;
}
