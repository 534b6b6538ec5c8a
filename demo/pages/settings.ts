import { html } from 'hono/html';
import { languageTags } from '../../src/contract/languages.js';
import { type CheckoutMode, checkoutModes } from '../../src/contract/shop.js';
import type { View } from '../http/view.js';
import { presences, type SettingsForm } from '../shop/settings-form.js';
import { languageName } from '../texts/index.js';
import { backOfficePage, type Markup } from './layout.js';
import { controlAttributes, fault, registrationFieldset, type Faults } from './settings-fields.js';

interface SettingsPage {
  form: SettingsForm;
  saved?: boolean;
  /** The page's field name to a code of what is wrong. */
  faults?: Faults;
}

const modeWords: Record<CheckoutMode, { title: string; words: string }> = {
  'guest-only': {
    title: 'Guests only',
    words:
      'Nobody signs in. The checkout asks for an e-mail address, and the account menu is gone.',
  },
  optional: {
    title: 'Accounts if they like',
    words: 'Shoppers buy as guests, sign in, or create an account themselves.',
  },
  required: {
    title: 'Customers only',
    words: 'Buying needs signing in. Nobody registers alone: the shop creates the accounts.',
  },
};

export function settingsPage(view: View, { form, saved, faults = {} }: SettingsPage): Markup {
  const wrong = Object.keys(faults).length > 0;
  return backOfficePage(view, {
    title: 'Shop settings',
    main: html`<h1>Shop settings</h1>
      ${saved && html`<p class="notice" role="status">Saved. It is at work in the shop already.</p>`}
      ${
        wrong &&
        html`<p class="notice refusal" role="alert">
          Nothing was saved yet. Please check the fields that are marked.
        </p>`
      }
      <form class="office-form" method="post" action="/demo/settings">
        <button class="default-button" type="submit" tabindex="-1" aria-hidden="true">Save</button>
        ${modeFieldset(form)} ${shopFieldset(form, faults)} ${registrationFieldset(form, faults)}
        ${consentFieldset(form, faults)}
        <div class="office-save"><button class="button" type="submit">Save settings</button></div>
      </form>`,
  });
}

function modeFieldset({ checkoutMode }: SettingsForm): Markup {
  return html`<fieldset>
    <legend>Checkout mode</legend>
    ${checkoutModes.map(
      (mode) =>
        html`<label class="choice">
          <input
            type="radio"
            name="checkoutMode"
            value="${mode}"
            ${mode === checkoutMode && 'checked'}
          />
          <span>
            <strong>${modeWords[mode].title}</strong> <code>${mode}</code>
            <span class="hint">${modeWords[mode].words}</span>
          </span>
        </label>`,
    )}
  </fieldset>`;
}

function shopFieldset({ name, locale, phone, company }: SettingsForm, faults: Faults): Markup {
  const languages = new Set<string>([...languageTags, locale]);
  return html`<fieldset>
    <legend>Shop</legend>
    <div class="fields">
      <p class="field half">
        <label for="name">Name</label>
        <input ${controlAttributes('name', faults)} value="${name}" maxlength="100" />
        ${fault('name', faults)}
      </p>
      <p class="field half">
        <label for="locale">Language</label>
        <select ${controlAttributes('locale', faults)}>
          ${[...languages].map(
            (tag) =>
              html`<option value="${tag}" lang="${tag}" ${tag === locale && 'selected'}>
                ${languageName(tag)}
              </option>`,
          )}
        </select>
        ${fault('locale', faults)}
      </p>
      ${presenceSelect('phone', 'Phone, when registering', phone)}
      ${presenceSelect('company', 'Company, when registering', company)}
    </div>
  </fieldset>`;
}

function presenceSelect(name: string, label: string, chosen: string): Markup {
  const words = { off: 'Don’t ask', optional: 'Ask', required: 'Insist' };
  return html`<p class="field half">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${presences.map(
        (presence) =>
          html`<option value="${presence}" ${presence === chosen && 'selected'}>
            ${words[presence]}
          </option>`,
      )}
    </select>
  </p>`;
}

function consentFieldset({ consent }: SettingsForm, faults: Faults): Markup {
  return html`<fieldset>
    <legend>Consent to marketing</legend>
    <p class="hint">Stands beside the checkbox. Empty for the sentence of the language.</p>
    <p class="field">
      <label for="consent">English, or all languages</label>
      <input ${controlAttributes('consent', faults, 'consent.en')} value="${consent.en}" />
      ${fault('consent', faults)}
    </p>
    <p class="field">
      <label for="consent.es">Spanish <span>(optional)</span></label>
      <input id="consent.es" name="consent.es" value="${consent.es}" lang="es" />
    </p>
  </fieldset>`;
}
