import { html } from 'hono/html';
import type { View } from '../http/view.js';
import type { ShownForm } from '../themes/pages.js';
import { field, formAlert, hidden, newPassword } from './forms/fields.js';
import { say } from './forms/words.js';
import { type Markup, storefrontPage } from './layout.js';

/** What a form asks for next, where no script shows it in place. */
export function nextPage(view: View, { form }: { form: ShownForm }): Markup {
  // On the pages of a code it is shown, for her and for her password manager.
  const { email: _shown, ...rest } = form.values;
  const title = say(view, form.step === 'declining' ? 'declineTitle' : 'checkEmail');
  return storefrontPage(view, {
    title,
    styles: ['forms.css', 'account.css'],
    main: html`<section class="entry">
      <h1>${title}</h1>
      <form class="theme-form" method="post" action="${form.action}">
        ${formAlert(view, form)} ${hidden({ ...rest, step: form.step })}
        ${form.step === 'declining' ? declining(view) : code(view, form)}
      </form>
    </section>`,
  });
}

function declining(view: View): Markup {
  return html`<p>${say(view, 'declineHint')}</p>
    <p class="buttons">
      <button class="button" type="submit">${say(view, 'declineNow')}</button>
    </p>`;
}

function code(view: View, form: ShownForm): Markup {
  return html`<p>${say(view, 'codeSent', { email: form.values['email'] ?? '' })}</p>
    ${field(view, form, {
      name: 'email',
      label: say(view, 'email'),
      type: 'email',
      autocomplete: 'username',
      readonly: true,
    })}
    ${field(view, form, {
      name: 'code',
      label: say(view, 'code'),
      autocomplete: 'one-time-code',
      inputmode: 'numeric',
      required: true,
    })}
    ${form.step === 'new-password' && newPassword(view, form, { required: true })}
    ${form.name === 'register' && newPassword(view, form, {})}
    <p class="buttons">
      <button class="button" type="submit">
        ${say(view, form.step === 'new-password' ? 'saveAndSignIn' : 'confirm')}
      </button>
      <button class="button quiet" type="submit" name="method" value="send-again" formnovalidate>
        ${say(view, 'sendAgain')}
      </button>
      <a href="${form.action}">${say(view, 'changeEmail')}</a>
    </p>`;
}
