import { html } from 'hono/html';
import type { FormName } from '../../../src/server/index.js';
import type { View } from '../../http/view.js';
import type { ShownForm } from '../../themes/pages.js';
import type { Markup } from '../layout.js';
import { field, formAlert, hidden, newAccountFields } from './fields.js';
import { say } from './words.js';

/** What each form begins with, and its buttons. */
const bodies: Partial<Record<FormName, (view: View, form: ShownForm) => Markup>> = {
  'sign-in': signInFields,
  register: registerFields,
  invitation: invitationFields,
  'password-reset': resetFields,
};

/** A form of the theme's own, for the element around it to take over, or for a page without script. */
export function accountForm(view: View, form: ShownForm): Markup {
  return html`<form class="theme-form" method="post" action="${form.action}">
    ${formAlert(view, form)} ${bodies[form.name]?.(view, form)}
    ${hidden({ 'return-to': form.returnTo, ...addressOf(form) })}
  </form>`;
}

/** Only where there is no script: with it the element draws the form. */
export function withoutScript(view: View, form: ShownForm): Markup {
  const isClosed = view.shop.checkoutMode === 'guest-only';
  const isInvited = view.shop.checkoutMode === 'required' && form.name === 'register';
  const inside = isClosed
    ? html`<p class="notice">${say(view, 'noAccounts')}</p>`
    : isInvited
      ? html`<p class="notice">${say(view, 'registrationClosed')}</p>`
      : accountForm(view, form);
  return html`<noscript>${inside}</noscript>`;
}

/** Whether a form comes back with something to say: then it is shown as it was posted. */
export function isAnswered({ error, errors, values }: ShownForm): boolean {
  return error !== '' || [errors, values].some((part) => Object.keys(part).length > 0);
}

function signInFields(view: View, form: ShownForm): Markup {
  return html`${field(view, form, {
      name: 'email',
      label: view.text.account.email,
      type: 'email',
      autocomplete: 'username',
      required: true,
    })}
    ${field(view, form, {
      name: 'password',
      label: view.text.account.password,
      type: 'password',
      autocomplete: 'current-password',
      required: true,
    })}
    <p class="buttons">
      <button class="button" type="submit">${view.text.account.signIn}</button>
      <button class="button quiet" type="submit" name="method" value="code" formnovalidate>
        ${view.text.account.emailCode}
      </button>
      <button class="link" type="submit" name="method" value="forgotten" formnovalidate>
        ${say(view, 'forgotPassword')}
      </button>
    </p>`;
}

function registerFields(view: View, form: ShownForm): Markup {
  return html`${newAccountFields(view, form)}
    <p class="buttons">
      <button class="button" type="submit">${say(view, 'createAccount')}</button>
    </p>`;
}

/** The token is in the link's fragment, which browsers keep to themselves: without script she pastes it. */
function invitationFields(view: View, form: ShownForm): Markup {
  return html`<noscript>
      ${field(view, form, {
        name: 'link',
        label: view.text.account.pasteLink,
        hint: view.text.account.pasteLinkHint,
        required: true,
      })}
    </noscript>
    ${newAccountFields(view, form)}
    <p class="buttons">
      <button class="button" type="submit">${say(view, 'accept')}</button>
      <button class="button quiet" type="submit" name="method" value="decline" formnovalidate>
        ${say(view, 'decline')}
      </button>
    </p>`;
}

function resetFields(view: View, form: ShownForm): Markup {
  return html`<noscript><p>${view.text.account.resetWithoutScript}</p></noscript>
    ${field(view, form, {
      name: 'email',
      label: say(view, 'email'),
      type: 'email',
      autocomplete: 'username',
      required: true,
    })}
    <p class="buttons">
      <button class="button" type="submit">${say(view, 'emailMeCode')}</button>
    </p>`;
}

/** An address that came along with the details, of an order say. */
function addressOf({ values }: ShownForm): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('address.')));
}
