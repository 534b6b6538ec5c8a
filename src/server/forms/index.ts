import { errorStatus } from '../../contract/errors.js';
import { Refusal } from '../refusal.js';
import { answerInvitation } from './invitation.js';
import type { FormOutcome, FormStep } from './outcome.js';
import { FormPost, type FormBindings, type FormServer } from './post.js';
import { register } from './register.js';
import { resetPassword, signIn, signOut } from './sign-in.js';

export { identifyBuyer, type BuyerIdentity } from './checkout.js';
export type { FormOutcome, FormStep, FormValues } from './outcome.js';
export { safePath } from './return-to.js';

const forms = {
  'sign-in': signIn,
  'sign-out': signOut,
  register,
  invitation: answerInvitation,
  'password-reset': resetPassword,
} satisfies Record<string, (post: FormPost) => Promise<FormOutcome>>;

export type FormName = keyof typeof forms;

const steps: readonly string[] = ['code', 'new-password', 'declining'];

/**
 * Carries out a form that a browser has posted by itself (`application/x-www-form-urlencoded`), before
 * or without script, over the storefront API: with its limits, and the rules of the checkout mode.
 * Only a page of the shop's own may post. Its fields are named as the elements' own, and with them
 * come `step`, of the outcome that the page was made from, and `return-to`.
 *
 * @param bindings what Node's adapter calls `env`; limits count by the address in it
 */
export async function answerForm(
  server: FormServer,
  name: FormName,
  request: Request,
  bindings?: FormBindings,
): Promise<FormOutcome> {
  let post: FormPost | undefined;
  try {
    post = await FormPost.read(server, request, bindings);
    return await forms[name](post);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(error, post);
  }
}

function refused(
  { code, fields = {}, retryAfter }: Refusal,
  post: FormPost | undefined,
): FormOutcome {
  return {
    kind: 'refused',
    step: stepAfter(Object.keys(fields), post),
    code,
    status: errorStatus[code],
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, fault]) => [
        field.replace(/^extra\.(.+)$/, 'extra[$1]'),
        fault,
      ]),
    ),
    values: post?.values ?? {},
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** A later page asks for a code and a password; what is wrong with anything else is mended on the first. */
function stepAfter(fields: readonly string[], post: FormPost | undefined): FormStep {
  const mendable = fields.every((field) => field === 'code' || field === 'password');
  return mendable && steps.includes(post?.step ?? '') ? (post?.step as FormStep) : 'details';
}
