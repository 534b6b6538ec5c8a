import { isAccountError, unreached } from '../../client/account-error.js';
import type { PublicCustomer } from '../../contract/customer.js';
import type { SignInRequest } from '../../contract/session.js';
import type { SignInMethod } from '../../contract/shop.js';
import { passkeyWords, recoveryWords, resetWords } from '../../i18n/account.js';
import type { Submission } from '../../ui/form-controller.js';
import { safeReturnTo } from '../../ui/return-to.js';
import { quietButton } from '../../ui/templates.js';
import { CustomerSignedInEvent } from '../events.js';
import type { Desk } from './step.js';

/** Carries out what the sign-in form was submitted for. */
export async function begin(desk: Desk, { form, data, intent }: Submission): Promise<void> {
  if (intent === 'passkey') return (await loadPasskeys(desk)).usePasskey(desk);
  const email = String(data.get('email') ?? '');
  if (intent === 'forgotten') return sendLink(desk, email);
  if (intent === 'code' || !form.elements.namedItem('password')) return sendCode(desk, email);
  try {
    await signIn(desk, 'password', { email, password: String(data.get('password') ?? '') });
  } catch (error) {
    if (!isAccountError(error) || error.code !== 'password_reset_required') throw error;
    await askForNewPassword(desk, email);
    // It has served, and works no more.
    for (const control of form.querySelectorAll<HTMLInputElement>('[name=password]')) {
      control.value = '';
    }
  }
}

export async function signIn(
  desk: Desk,
  method: SignInMethod,
  request: SignInRequest,
): Promise<void> {
  const account = await desk.storefront.account();
  await signedIn(desk, await account.signIn(request), method);
}

/** Ends the sign-in: tells the page, and goes on. */
export async function signedIn(
  desk: Desk,
  customer: PublicCustomer,
  method: SignInMethod | 'reset',
): Promise<void> {
  const { element, storefront } = desk;
  const remembered = storefront.shop.rememberMethod(method === 'reset' ? 'password' : method);
  desk.reset();
  if (!element.dispatchEvent(new CustomerSignedInEvent(customer, method))) return;
  await remembered;
  const address = safeReturnTo(element.returnTo);
  if (address) location.assign(address);
}

/** Tells in the form, without a submit, what went wrong. */
export async function refuse(desk: Desk, message: string): Promise<void> {
  const form = formOf(desk);
  if (form) await desk.forms.refuse(form, { fields: {}, message });
}

export async function explain(desk: Desk, error: unknown): Promise<void> {
  const form = formOf(desk);
  if (form) await desk.forms.refuse(form, await desk.explain(error, form));
}

function formOf({ element }: Desk): HTMLFormElement | null {
  return element.querySelector('form:not([hidden])');
}

/** A part that comes later still; without it there is no way to the server either. */
export function load<Part>(part: Promise<Part>): Promise<Part> {
  return part.catch((error: unknown) => {
    throw unreached(error);
  });
}

/**
 * Offers the passkeys of this browser in the autofill of the e-mail field, until `signal`. Called for
 * a shopper who turns to the form, or whose last way in was a passkey: nobody else's page loads what
 * that needs, or asks the server for a challenge.
 */
export async function attend(desk: Desk, signal: AbortSignal): Promise<void> {
  const available = await globalThis.PublicKeyCredential?.isConditionalMediationAvailable?.();
  if (!available || !(await hasPasskeys(desk, signal))) return;
  const { offerPasskeys } = await loadPasskeys(desk);
  await offerPasskeys(desk, signal);
}

/** Whether the shop takes passkeys; waits until that is known. */
async function hasPasskeys({ storefront: { shop } }: Desk, signal: AbortSignal): Promise<boolean> {
  if (!shop.config) {
    await new Promise<void>((known) => {
      const unwatch = shop.watch(() => {
        unwatch();
        known();
      });
      signal.addEventListener('abort', () => known(), { once: true });
    });
  }
  return !signal.aborted && shop.config?.signInMethods.includes('passkey') === true;
}

async function loadPasskeys(desk: Desk): Promise<typeof import('./passkey.js')> {
  const words = desk.storefront.language.learn(passkeyWords);
  const [passkey] = await load(Promise.all([import('./passkey.js'), words]));
  return passkey;
}

/** Mails a code, and asks for it. */
export async function sendCode(desk: Desk, email: string, sentAgain = false): Promise<void> {
  const from = desk.step();
  const { language } = desk.storefront;
  const [{ client }, { codeForm, codeDigits }] = await Promise.all([
    desk.storefront.account(),
    load(import('../../ui/code-form.js')),
  ]);
  const { challengeId } = await client.sendEmailCode({ email, purpose: 'sign-in' });
  // She has gone back to another address while the code was on its way.
  if (desk.step() !== from) return;
  desk.show({
    focus: '[name=code]',
    render: () =>
      codeForm({
        id: desk.uid,
        email,
        sentAgain,
        text: (key, values) => language.text(key, values),
        back: desk.element.reauthenticate ? 'usePassword' : 'changeEmail',
        onChangeEmail: () => desk.show(),
      }),
    submit: ({ data, intent }) =>
      intent
        ? sendCode(desk, email, true)
        : signIn(desk, 'code', { challengeId, code: codeDigits(data.get('code')) }),
  });
}

/** Mails a link to set a new password. */
async function sendLink(desk: Desk, email: string, sentAgain = false): Promise<void> {
  const from = desk.step();
  const { language } = desk.storefront;
  const [{ client }, [{ linkSent }]] = await Promise.all([
    desk.storefront.account(),
    load(Promise.all([import('../recovery/link-sent.js'), language.learn(recoveryWords)] as const)),
  ]);
  await client.requestPasswordReset({ email });
  if (desk.step() !== from) return;
  desk.show({
    focus: '[data-step=link-sent] .customer-title',
    render: () =>
      linkSent(language, {
        email,
        sentAgain,
        instead: quietButton(language.text('emailMeCode'), 'code'),
        onChangeEmail: () => desk.show(),
      }),
    submit: ({ intent }) =>
      intent === 'code' ? sendCode(desk, email) : sendLink(desk, email, true),
  });
}

/** The shop wants another password of her: it is set with a code from her mailbox, never without. */
async function askForNewPassword(desk: Desk, email: string): Promise<void> {
  const { language } = desk.storefront;
  const [{ sendResetCode }] = await load(
    Promise.all([
      import('./forced-reset.js'),
      language.learn(recoveryWords),
      language.learn(resetWords),
    ]),
  );
  await sendResetCode(desk, email);
}
