import { Refusal } from '../refusal.js';
import { askForCode } from './codes.js';
import type { FormOutcome } from './outcome.js';
import type { FormPost } from './post.js';

/** By password, or by a code; who has forgotten her password sets a new one with a code. */
export async function signIn(post: FormPost): Promise<FormOutcome> {
  if (post.step === 'new-password') return resetPassword(post);
  if (post.step === 'code') {
    if (post.method === 'send-again') return askForCode(post, 'sign-in');
    return begin(post, '/session', { challengeId: post.text('challengeId'), code: post.code });
  }
  if (post.method === 'code') return askForCode(post, 'sign-in');
  if (post.method === 'forgotten') return askForCode(post, 'reset');
  try {
    const [email, password] = [post.text('email'), post.text('password')];
    return await begin(post, '/session', { email, password });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'password_reset_required') throw error;
    return { ...(await askForCode(post, 'reset')), because: error.code } as FormOutcome;
  }
}

/** The link of the mail has its token in the fragment, which no server sees: a code stands in for it. */
export async function resetPassword(post: FormPost): Promise<FormOutcome> {
  if (post.step !== 'new-password' || post.method === 'send-again') {
    return askForCode(post, 'reset');
  }
  const [challengeId, password] = [post.text('challengeId'), post.text('password')];
  return begin(post, '/password-resets/confirm', { challengeId, code: post.code, password });
}

export async function signOut(post: FormPost): Promise<FormOutcome> {
  const { cookies } = await post.call({ method: 'DELETE', path: '/session' });
  return { kind: 'done', did: 'signed-out', cookies, returnTo: post.returnTo };
}

/** Begins a session. */
export async function begin(post: FormPost, path: string, body: unknown): Promise<FormOutcome> {
  const { cookies } = await post.call({ path, body });
  return { kind: 'done', did: 'signed-in', cookies, returnTo: post.returnTo };
}
