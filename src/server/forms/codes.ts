import { emailCodeResponse, type EmailCodePurpose } from '../../contract/session.js';
import type { FormOutcome, FormStep } from './outcome.js';
import type { FormPost } from './post.js';

const stepOf: Partial<Record<EmailCodePurpose, FormStep>> = { reset: 'new-password' };

/** Mails a code, and shows the page that asks for it; the details come along in it. */
export async function askForCode(post: FormPost, purpose: EmailCodePurpose): Promise<FormOutcome> {
  const email = post.text('email').trim();
  const { body } = await post.call({ path: '/email-codes', body: { email, purpose } });
  const { challengeId } = emailCodeResponse.parse(body);
  const values = { ...post.values, email, challengeId };
  return { kind: 'asks', step: stepOf[purpose] ?? 'code', values };
}
