import { html } from 'hono/html';
import type { Invitee } from '../account-server.js';
import type { View } from '../http/view.js';
import { backOfficePage, type Markup } from './layout.js';
import { controlAttributes, fault, type Faults } from './settings-fields.js';

interface InvitationsPage {
  invitee: Invitee;
  /** The e-mail that an invitation has just gone to. */
  invited?: string;
  faults?: Faults;
}

export function invitationsPage(view: View, page: InvitationsPage): Markup {
  const { invitee, invited, faults = {} } = page;
  return backOfficePage(view, {
    title: 'Invite a customer',
    main: html`<h1>Invite a customer</h1>
      <p class="hint">
        She gets an e-mail with a link, and makes the account her own: or declines it.
      </p>
      ${
        invited &&
        html`<p class="notice" role="status">
          The invitation is on its way to ${invited}. <a href="/demo/mailbox">See the mailbox</a>
        </p>`
      }
      ${
        Object.keys(faults).length > 0 &&
        html`<p class="notice refusal" role="alert">
          Nobody was invited yet. Please check the fields that are marked.
        </p>`
      }
      <form class="office-form" method="post" action="/demo/invitations">
        <fieldset>
          <legend>Customer</legend>
          <div class="fields">
            ${textField('firstName', 'First name', invitee.firstName, faults)}
            ${textField('lastName', 'Last name', invitee.lastName, faults)}
            <p class="field">
              <label for="email">E-mail</label>
              <input
                ${controlAttributes('email', faults)}
                type="email"
                value="${invitee.email}"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                required
              />
              ${fault('email', faults)}
            </p>
          </div>
        </fieldset>
        <div><button class="button" type="submit">Send invitation</button></div>
      </form>`,
  });
}

function textField(name: string, label: string, value: string, faults: Faults): Markup {
  return html`<p class="field half">
    <label for="${name}">${label} <span>(optional)</span></label>
    <input ${controlAttributes(name, faults)} value="${value}" maxlength="255" autocomplete="off" />
    ${fault(name, faults)}
  </p>`;
}
