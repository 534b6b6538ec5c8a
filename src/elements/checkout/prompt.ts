import { html, nothing, type TemplateResult } from 'lit';
import type { Storefront } from '../../session/storefront.js';
import type { Guest, Ways } from './desk.js';
import {
  checkboxField,
  primaryButton,
  quietButton,
  stepTitle,
  textField,
} from '../../ui/templates.js';

export interface ContactView extends Guest {
  /** It only keeps the room of what is about to come. */
  waits: boolean;
}

/** Asks a guest for her e-mail, and offers the ways to an account where the shop has accounts. */
export function contactForm(
  uid: string,
  storefront: Storefront,
  guest: ContactView,
): TemplateResult {
  const { language, shop } = storefront;
  const consent = shop.config && language.shopText(shop.config.consentText);
  return html`<form class="customer-form" data-step="contact" ?data-waits=${guest.waits}>
    ${stepTitle(language.text('contact'))}
    ${textField({
      id: `${uid}-email`,
      name: 'email',
      type: 'email',
      label: language.text('email'),
      autocomplete: 'email',
      value: guest.email,
      required: true,
    })}
    ${checkboxField({
      name: 'acceptsMarketing',
      label: consent || language.text('acceptsMarketing'),
      checked: guest.acceptsMarketing,
    })}
    ${primaryButton(language.text('continueAsGuest'))}
    ${
      shop.checkoutMode === 'optional'
        ? html`<div class="customer-offers">
            <div class="customer-actions">
              <span>${language.text('haveAccount')}</span>
              ${quietButton(language.text('signIn'), 'sign-in')}
              ${quietButton(language.text('emailMeCode'), 'code')}
            </div>
            <div class="customer-actions">
              <span>${language.text('newHere')}</span>
              ${quietButton(language.text('createAccount'), 'register')}
            </div>
          </div>`
        : nothing
    }
  </form>`;
}

export interface AccountPanel extends Ways {
  shown: boolean;
  /** The shop that sells to customers only; undefined where guests can buy as well. */
  gateOf: string | undefined;
  email: string;
  onGuestInstead: () => void;
}

/** The ways to an account, in place. */
export function accountPanel({ language }: Storefront, panel: AccountPanel): TemplateResult {
  const { shown, gateOf, opened, way, email } = panel;
  return html`<div class="customer-panel" ?hidden=${!shown}>
    ${
      gateOf === undefined
        ? nothing
        : html`${stepTitle(language.text('gate'))}
            <p>${language.text('gateHint', { shop: gateOf })}</p>`
    }
    ${
      opened.has('sign-in')
        ? html`<div ?hidden=${way !== 'sign-in'}>
            <customer-sign-in email=${email}></customer-sign-in>
          </div>`
        : nothing
    }
    ${
      opened.has('register')
        ? html`<div ?hidden=${way !== 'register'}>
            <customer-register email=${email}></customer-register>
          </div>`
        : nothing
    }
    ${
      gateOf === undefined
        ? html`<button class="customer-quiet" type="button" @click=${panel.onGuestInstead}>
            ${language.text('guestInstead')}
          </button>`
        : nothing
    }
  </div>`;
}
