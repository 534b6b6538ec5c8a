import { html, nothing, type TemplateResult } from 'lit';
import { minimumPasswordLength } from '../../contract/constants.js';
import type { Submission } from '../../ui/form-controller.js';
import { primaryButton, quietButton, textField } from '../../ui/templates.js';
import { CustomerPasswordChangedEvent } from './events.js';
import { question } from './parts.js';
import type { Host, Section } from './section.js';

/** A new password; or none, to sign in without. */
export class PasswordSection implements Section {
  readonly #host: Host;
  #step: 'editing' | 'removing' = 'editing';

  constructor(host: Host) {
    this.#host = host;
  }

  render(): TemplateResult {
    const { uid, profile, text } = this.#host;
    const editing = this.#step === 'editing';
    // The hidden field tells password managers whose password it is.
    return html`<form class="customer-form" data-step="password" ?hidden=${!editing}>
        <input
          type="email"
          autocomplete="username"
          value=${profile.customer.email}
          hidden
          readonly
        />
        ${textField({
          id: `${uid}-password`,
          name: 'password',
          type: 'password',
          label: text('newPassword'),
          autocomplete: 'new-password',
          hint: text('newPasswordHint', { count: minimumPasswordLength }),
          minlength: minimumPasswordLength,
          reveal: text('showPassword'),
          required: true,
        })}
        ${primaryButton(text('savePassword'))}
        ${
          profile.hasPassword
            ? html`<div class="customer-actions">
                <button class="customer-quiet" type="button" @click=${this.#onRemove}>
                  ${text('removePassword')}
                </button>
              </div>`
            : nothing
        }
      </form>
      ${editing ? nothing : this.#renderRemoving()}`;
  }

  async submit({ data, intent }: Submission): Promise<void> {
    if (intent === 'keep') return this.#goTo('editing');
    if (this.#step === 'removing') return this.#save(null);
    await this.#save(String(data.get('password')));
  }

  #renderRemoving(): TemplateResult {
    const { text } = this.#host;
    return html`<form class="customer-form" data-step="remove-password">
      ${question(text('removePasswordTitle'))}
      <p>${text('removePasswordHint')}</p>
      ${primaryButton(text('removePassword'))}
      <div class="customer-actions">${quietButton(text('cancel'), 'keep')}</div>
    </form>`;
  }

  async #save(password: string | null): Promise<void> {
    const { ask, close, fire, know, learn, say, text } = this.#host;
    const customer = await ask((client) => client.changePassword({ password }));
    learn({ hasPassword: password !== null });
    await know(customer);
    say(text(password === null ? 'passwordRemoved' : 'passwordSaved'));
    close();
    fire(new CustomerPasswordChangedEvent(password !== null));
  }

  async #goTo(step: 'editing' | 'removing'): Promise<void> {
    this.#step = step;
    await this.#host.show('form:not([hidden]) :is(.customer-title,[name=password])');
  }

  #onRemove = (): void => void this.#goTo('removing');
}
