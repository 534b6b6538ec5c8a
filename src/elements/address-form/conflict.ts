import { html, nothing, type TemplateResult } from 'lit';
import type { AddressForm } from '../../contract/addresses.js';
import type { Address } from '../../contract/customer.js';
import type { Country } from '../../countries/index.js';
import type { Language } from '../../i18n/language.js';
import { primaryButton, quietButton, stepTitle } from '../../ui/templates.js';
import { labelOf } from './labels.js';
import { addressTexts } from './values.js';

/** Both versions of an address that two tabs have changed, side by side, to choose one. */
export function conflictPanel(
  { mine, current }: { mine: AddressForm; current: Address },
  country: Country,
  language: Language,
): TemplateResult {
  const names = new Intl.DisplayNames(language.tag, { type: 'region' });
  const rows = [
    [language.text('country'), names.of(mine.countryCode), names.of(current.countryCode)] as const,
    ...addressTexts.map((field) => {
      const label = language.text(labelOf(field, country, addressTexts));
      return [label, mine[field], current[field]] as const;
    }),
  ];
  return html`<form class="customer-form" data-step="conflict">
    ${stepTitle(language.text('conflict'))}
    <p>${language.text('conflictHint')}</p>
    <table class="customer-versions">
      <thead>
        <tr>
          <th scope="col">${language.text('field')}</th>
          <th scope="col">${language.text('yours')}</th>
          <th scope="col">${language.text('theOther')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(([label, yours, theOther]) => row(label, yours, theOther, language))}
      </tbody>
    </table>
    ${primaryButton(language.text('keepMine'), 'keep')}
    <div class="customer-actions">${quietButton(language.text('useTheOther'), 'other')}</div>
  </form>`;
}

function row(
  label: string,
  yours = '',
  theOther = '',
  language: Language,
): TemplateResult | typeof nothing {
  if (!yours && !theOther) return nothing;
  const differs = yours !== theOther;
  return html`<tr ?data-differs=${differs}>
    <th scope="row">
      ${label}
      ${
        differs
          ? html`<span class="customer-differs" role="img" aria-label=${language.text('differs')}
              >≠</span
            >`
          : nothing
      }
    </th>
    <td><bdi>${yours || '–'}</bdi></td>
    <td><bdi>${theOther || '–'}</bdi></td>
  </tr>`;
}
