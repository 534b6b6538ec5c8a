import { html, nothing, type TemplateResult } from 'lit';
import { isAccountError } from '../../client/account-error.js';
import type { Device } from '../../contract/devices.js';
import type { Submission } from '../../ui/form-controller.js';
import { quietButton } from '../../ui/templates.js';
import { day, timeAgo } from './dates.js';
import { missingList, type List } from './parts.js';
import type { Host, Section } from './section.js';

/** Where the customer is signed in, and the ways to end that. */
export class DevicesSection implements Section {
  readonly #host: Host;
  #list: List<Device> = { kind: 'loading' };

  constructor(host: Host) {
    this.#host = host;
  }

  open(): void {
    this.#read().catch(() => {
      this.#list = { kind: 'unloaded' };
      void this.#host.show();
    });
  }

  render(): TemplateResult {
    const list = this.#list;
    const { text } = this.#host;
    if (list.kind !== 'loaded') return missingList(list.kind, this.#host);
    return html`<form class="customer-form" data-step="devices">
      <ul class="customer-list">
        ${list.items.map((device) => this.#renderDevice(device))}
      </ul>
      ${
        list.items.some(({ isCurrent }) => !isCurrent)
          ? html`<div class="customer-actions">
              ${quietButton(text('signOutOthers'), 'others')}
            </div>`
          : nothing
      }
    </form>`;
  }

  async submit({ form, intent }: Submission): Promise<void> {
    if (form.dataset['step'] === 'unloaded') await this.#read();
    else if (intent === 'others') await this.#endOthers();
    else if (intent) await this.#end(intent);
  }

  #renderDevice(device: Device): TemplateResult {
    const { uid, text, storefront } = this.#host;
    const { language } = storefront;
    const { id, isCurrent, signedInAt, lastSeenAt } = device;
    const facts = [
      text('signedInOn', { date: day(language, signedInAt) }),
      text('lastSeen', { time: timeAgo(language, lastSeenAt) }),
    ];
    return html`<li>
      <div class="customer-item">
        <p class="customer-item-name" id="${uid}-device-${id}">
          ${this.#nameOf(device)}
          ${isCurrent ? html`<span class="customer-badge">${text('thisDevice')}</span>` : nothing}
        </p>
        <p class="customer-hint">${isCurrent ? facts[0] : facts.join(' · ')}</p>
      </div>
      ${
        isCurrent
          ? nothing
          : html`<button
              class="customer-quiet"
              type="submit"
              value=${id}
              id="${uid}-end-${id}"
              aria-labelledby="${uid}-end-${id} ${uid}-device-${id}"
            >
              <span>${text('signOutDevice')}</span>
            </button>`
      }
    </li>`;
  }

  #nameOf({ browser, system }: Device): string {
    const { text } = this.#host;
    if (browser && system) return text('deviceNamed', { browser, system });
    return browser || system || text('unknownDevice');
  }

  async #end(id: string): Promise<void> {
    const { ask, say, show, text } = this.#host;
    try {
      await ask((client) => client.endSession(id));
    } catch (error) {
      // It has signed out by itself.
      if (!isAccountError(error) || error.code !== 'not_found') throw error;
    }
    const ended = this.#items.find((device) => device.id === id);
    this.#list = { kind: 'loaded', items: this.#items.filter((device) => device !== ended) };
    if (ended) say(text('deviceSignedOut', { name: this.#nameOf(ended) }));
    await show('.customer-toggle');
  }

  async #endOthers(): Promise<void> {
    const { ask, say, show, text } = this.#host;
    await ask((client) => client.endOtherSessions());
    this.#list = { kind: 'loaded', items: this.#items.filter(({ isCurrent }) => isCurrent) };
    say(text('othersSignedOut'));
    await show('.customer-toggle');
  }

  get #items(): readonly Device[] {
    return this.#list.kind === 'loaded' ? this.#list.items : [];
  }

  async #read(): Promise<void> {
    this.#list = {
      kind: 'loaded',
      items: await this.#host.ask((client) => client.listSessions()),
    };
    await this.#host.show();
  }
}
