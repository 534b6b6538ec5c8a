import { html, nothing, type TemplateResult } from 'lit';
import { AccountError } from '../../client/account-error.js';
import { homeCountry } from '../../contract/home-country.js';
import type { ProfileChanges } from '../../contract/profile.js';
import { controlOf } from '../../ui/control.js';
import type { Submission } from '../../ui/form-controller.js';
import { primaryButton, textField } from '../../ui/templates.js';
import { nameFields, shopFields } from '../new-account/fields.js';
import { changesOf } from './details-form.js';
import { CustomerProfileSavedEvent } from './events.js';
import type { Host, Section } from './section.js';

/** Her names, and what the shop wants to know beside. */
export class DetailsSection implements Section {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  render(): TemplateResult {
    const { uid, storefront, text } = this.#host;
    const { language, shop } = storefront;
    const { config } = shop;
    const brazilian = config && homeCountry(config) === 'BR';
    return html`<form class="customer-form" data-step="details" data-draft="details">
      ${nameFields(uid, language)}
      ${config ? shopFields(config.registrationFields, uid, language) : nothing}
      ${textField({
        id: `${uid}-identification`,
        name: 'identification',
        label: text('optional', { label: text(brazilian ? 'brazilianTaxId' : 'taxId') }),
        autocomplete: 'off',
      })}
      ${primaryButton(text('save'))}
    </form>`;
  }

  async submit({ form }: Submission): Promise<void> {
    await saveDetails(this.#host, form);
    this.#host.close();
  }
}

/** Saves what a form says otherwise than before. */
export async function saveDetails(host: Host, form: HTMLFormElement): Promise<void> {
  const { customer } = host.profile;
  const changes = changesOf(form, customer);
  if (changes.phone) await readPhoneOf(host, form, changes);
  if (changes.phone === customer.phone) delete changes.phone;
  if (Object.keys(changes).length) {
    const saved = await host.ask((client) => client.changeProfile(changes));
    await host.know(saved);
    host.fire(new CustomerProfileSavedEvent(saved));
  }
  // The form then shows it as the server has written it.
  form.reset();
  host.say(host.text('saved'));
}

/** Writes the phone number as people do, where it is one. */
export async function writePhone(host: Host, form: HTMLFormElement): Promise<void> {
  const control = controlOf(form, 'phone');
  const typed = control?.value;
  if (!control || !typed) return;
  const phone = await read(host, typed);
  // Not over what is being typed meanwhile.
  if (phone && control.value === typed) control.value = phone.written;
}

async function readPhoneOf(
  host: Host,
  form: HTMLFormElement,
  changes: ProfileChanges,
): Promise<void> {
  await writePhone(host, form);
  const phone = await read(host, changes.phone!);
  if (phone === undefined)
    throw new AccountError('invalid_request', { fields: { phone: 'invalid' } });
  if (phone) changes.phone = phone.number;
}

/** Null where the part of the script that reads it can't be had: the server reads it as well. */
async function read({ storefront }: Host, typed: string) {
  const { config } = storefront.shop;
  const part = await import('./phone.js').catch(() => null);
  return part && part.readPhone(typed, config && homeCountry(config));
}
