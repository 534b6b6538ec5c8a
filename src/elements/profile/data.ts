import { html, nothing, type TemplateResult } from 'lit';
import { deletionDays } from '../../contract/constants.js';
import type { CustomerExport } from '../../contract/profile.js';
import type { Submission } from '../../ui/form-controller.js';
import { primaryButton, quietButton } from '../../ui/templates.js';
import { CustomerDeletionRequestedEvent } from './events.js';
import { question } from './parts.js';
import type { Host, Section } from './section.js';

/** Milliseconds that a browser may need to take a file over. */
const takenOver = 60_000;

/** All that the shop holds of her, to take along or to have deleted. */
export class DataSection implements Section {
  readonly #host: Host;
  #step: 'choosing' | 'deleting' = 'choosing';

  constructor(host: Host) {
    this.#host = host;
  }

  render(): TemplateResult {
    const { profile, text } = this.#host;
    if (this.#step === 'deleting') return this.#renderDeleting();
    return html`<form class="customer-form" data-step="data">
      <p class="customer-hint">${text('exportHint')}</p>
      ${primaryButton(text('export'))}
      ${
        profile.deletesAt
          ? nothing
          : html`<p class="customer-hint">${text('deleteHint', { days: deletionDays })}</p>
              <div class="customer-actions">${quietButton(text('deleteAccount'), 'delete')}</div>`
      }
    </form>`;
  }

  async submit({ form, intent }: Submission): Promise<void> {
    if (intent === 'delete') await this.#goTo('deleting', '.customer-title');
    else if (intent === 'keep') await this.#goTo('choosing', '[value=delete]');
    else if (form.dataset['step'] === 'delete') await this.#delete();
    else await this.#export();
  }

  #renderDeleting(): TemplateResult {
    const { text } = this.#host;
    return html`<form class="customer-form" data-step="delete">
      ${question(text('deleteTitle'))}
      <p>${text('deleteConfirmHint', { days: deletionDays })}</p>
      ${primaryButton(text('deleteAccount'))}
      <div class="customer-actions">${quietButton(text('cancel'), 'keep')}</div>
    </form>`;
  }

  async #export(): Promise<void> {
    const { ask, say, text } = this.#host;
    save(await ask((client) => client.exportCustomer()));
    say(text('exported'));
  }

  async #delete(): Promise<void> {
    const { ask, close, fire, learn, profile } = this.#host;
    const deletesAt = await ask((client) => client.deleteCustomer());
    close();
    learn({ deletesAt });
    fire(new CustomerDeletionRequestedEvent(deletesAt));
    // Another tab learns of it, too.
    await this.#host.know({ ...profile.customer });
  }

  async #goTo(step: 'choosing' | 'deleting', focused: string): Promise<void> {
    this.#step = step;
    await this.#host.show(focused);
  }
}

/** Hands a file to the browser's downloads. */
function save(data: CustomerExport): void {
  const file = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `customer-data-${data.exportedAt.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), takenOver);
}
