import { html, nothing, type TemplateResult } from 'lit';
import type { PublicCustomer } from '../../contract/customer.js';
import type { Profile } from '../../contract/profile.js';
import type { ShopConfig } from '../../contract/shop.js';
import type { Language } from '../../i18n/language.js';
import type { MessageKey } from '../../i18n/messages.js';
import { checkboxField, primaryButton } from '../../ui/templates.js';
import { day } from './dates.js';
import type { SectionName } from './section.js';

export interface Row {
  id: string;
  name: SectionName | 'marketing';
  /** Its place among the page's headings. */
  level: 2 | 3;
  title: string;
  /** What opens and closes it, where something does. */
  toggle?: { label: string; open: boolean; onToggle: () => void };
  content: unknown;
  said: string | undefined;
}

/** One line of the overview, with what it has opened. */
export function row({ id, name, level, title, toggle, content, said }: Row): TemplateResult {
  return html`<section class="customer-part" data-section=${name}>
    <div class="customer-part-head">
      ${
        level === 2
          ? html`<h2 class="customer-part-title" id="${id}-title">${title}</h2>`
          : html`<h3 class="customer-part-title" id="${id}-title">${title}</h3>`
      }
      ${
        toggle
          ? html`<button
              class="customer-quiet customer-toggle"
              type="button"
              id="${id}-toggle"
              aria-labelledby="${id}-toggle ${id}-title"
              aria-expanded=${String(toggle.open)}
              @click=${toggle.onToggle}
            >
              ${toggle.label}
            </button>`
          : nothing
      }
    </div>
    ${content}
    <p class="customer-status" role="status">${said}</p>
  </section>`;
}

const titles: Record<SectionName, MessageKey> = {
  details: 'details',
  email: 'email',
  password: 'password',
  passkeys: 'passkeys',
  devices: 'devices',
  data: 'yourData',
};

export function titleOf(name: SectionName, language: Language): string {
  return language.text(titles[name]);
}

/** What opens or closes a section. */
export function toggleLabel(
  name: SectionName,
  open: boolean,
  { hasPassword }: Profile,
  language: Language,
): string {
  const isForm = name === 'details' || name === 'email' || name === 'password';
  if (open) return language.text(isForm ? 'cancel' : 'close');
  if (name === 'password' && !hasPassword) return language.text('setPassword');
  return language.text(isForm ? 'change' : 'manage');
}

/** What a section holds, as long as it is closed. */
export function summary(name: SectionName, profile: Profile, language: Language): TemplateResult {
  const lines = summaryLines(name, profile, language).filter(Boolean);
  return html`<div class="customer-part-value">
    ${lines.map((line) => html`<p><bdi>${line}</bdi></p>`)}
  </div>`;
}

function summaryLines(
  name: SectionName,
  { customer, hasPassword }: Profile,
  language: Language,
): (string | null)[] {
  switch (name) {
    case 'details': {
      const { firstName, lastName, company, phone, identification } = customer;
      return [`${firstName} ${lastName}`.trim(), company, phone, identification];
    }
    case 'email':
      return [customer.email];
    case 'password':
      return [language.text(hasPassword ? 'passwordSet' : 'noPassword')];
    case 'passkeys':
      return [language.text('passkeysHint')];
    case 'devices':
      return [language.text('devicesHint')];
    case 'data':
      return [language.text('yourDataHint')];
  }
}

/** What she wants to hear of the shop; saved as soon as it is ticked or not. */
export function marketingForm(
  customer: PublicCustomer,
  config: ShopConfig | undefined,
  language: Language,
  onChange: (event: Event) => void,
): TemplateResult {
  const consent = config && language.shopText(config.consentText);
  const agreed = agreement(customer, language);
  return html`<form class="customer-form" data-step="marketing" @change=${onChange}>
    ${checkboxField({
      name: 'acceptsMarketing',
      label: consent || language.text('acceptsMarketing'),
    })}
    ${agreed ? html`<p class="customer-hint">${agreed}</p>` : nothing}
  </form>`;
}

/** When she agreed, and how; or when she took that back. */
function agreement(customer: PublicCustomer, language: Language): string | undefined {
  const { acceptsMarketing, acceptsMarketingUpdatedAt, marketingOptInLevel } = customer;
  if (!acceptsMarketingUpdatedAt) return undefined;
  const date = day(language, acceptsMarketingUpdatedAt);
  if (!acceptsMarketing) return language.text('declinedOn', { date });
  switch (marketingOptInLevel) {
    case 'confirmed_opt_in':
      return language.text('agreedConfirmed', { date });
    case 'single_opt_in':
      return language.text('agreedHere', { date });
    default:
      return language.text('agreedOn', { date });
  }
}

/** Says when the account will be deleted, and offers to keep it. */
export function deletionNotice(deletesAt: string, language: Language): TemplateResult {
  return html`<form class="customer-form customer-notice" data-step="keep">
    <p class="customer-deletion" tabindex="-1">
      ${language.text('deletesOn', { date: day(language, deletesAt) })}
    </p>
    ${primaryButton(language.text('keepAccount'))}
  </form>`;
}
