import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isAccountError } from '../../client/account-error.js';
import type { Passkey } from '../../contract/passkeys.js';
import type { Submission } from '../../ui/form-controller.js';
import { primaryButton, quietButton, textField } from '../../ui/templates.js';
import { browserName } from './browser-name.js';
import { day } from './dates.js';
import { CustomerPasskeyAddedEvent, CustomerPasskeyRemovedEvent } from './events.js';
import { missingList, question, type List } from './parts.js';
import { Refused, type Host, type Section } from './section.js';

/** What is being done to one of them. */
type Doing = { kind: 'nothing' } | { kind: 'renaming' | 'removing'; id: string };

/** The passkeys that sign in to the account. */
export class PasskeysSection implements Section {
  readonly #host: Host;
  #list: List<Passkey> = { kind: 'loading' };
  #doing: Doing = { kind: 'nothing' };

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
    if (list.kind !== 'loaded') return missingList(list.kind, this.#host);
    return html`${
      list.items.length
        ? html`<ul class="customer-list">
            ${repeat(
              list.items,
              ({ id }) => id,
              (passkey) => html`<li data-item=${passkey.id}>${this.#renderItem(passkey)}</li>`,
            )}
          </ul>`
        : html`<p class="customer-hint">${this.#host.text('noPasskeys')}</p>`
    }
    ${this.#renderAdding()}`;
  }

  async submit({ form, data, intent }: Submission): Promise<void> {
    const { step, item = '' } = form.dataset;
    if (step === 'unloaded') await this.#read();
    else if (intent === 'cancel') await this.#goTo({ kind: 'nothing' }, item);
    else if (step === 'rename') await this.#rename(item, String(data.get('name')));
    else if (step === 'remove-passkey') await this.#remove(item);
    else await this.#add(form, String(data.get('name')));
  }

  #renderItem(passkey: Passkey): TemplateResult {
    const doing = this.#doing;
    if (doing.kind === 'nothing' || doing.id !== passkey.id) return this.#renderPasskey(passkey);
    return doing.kind === 'renaming' ? this.#renderRename(passkey) : this.#renderRemove(passkey);
  }

  #renderPasskey({ id, name, createdAt, lastUsedAt, isSynced }: Passkey): TemplateResult {
    const { uid, text, storefront } = this.#host;
    const { language } = storefront;
    const facts = [
      text('passkeyCreated', { date: day(language, createdAt) }),
      lastUsedAt ? text('passkeyUsed', { date: day(language, lastUsedAt) }) : text('passkeyUnused'),
      ...(isSynced ? [text('passkeySynced')] : []),
    ];
    const action = (kind: 'renaming' | 'removing', label: string) =>
      html`<button
        class="customer-quiet"
        type="button"
        id="${uid}-${kind}-${id}"
        aria-labelledby="${uid}-${kind}-${id} ${uid}-passkey-${id}"
        @click=${() => {
          this.#host.say('');
          void this.#goTo({ kind, id }, id);
        }}
      >
        ${label}
      </button>`;
    return html`<div class="customer-item">
        <p class="customer-item-name" id="${uid}-passkey-${id}">${name}</p>
        <p class="customer-hint">${facts.join(' · ')}</p>
      </div>
      ${action('renaming', text('rename'))}${action('removing', text('remove'))}`;
  }

  #renderRename({ id, name }: Passkey): TemplateResult {
    const { uid, text } = this.#host;
    return html`<form class="customer-form" data-step="rename" data-item=${id}>
      ${textField({
        id: `${uid}-name-${id}`,
        name: 'name',
        label: text('passkeyName'),
        value: name,
        autocomplete: 'off',
        required: true,
      })}
      <div class="customer-actions">
        ${primaryButton(text('save'))} ${quietButton(text('cancel'), 'cancel')}
      </div>
    </form>`;
  }

  #renderRemove({ id, name }: Passkey): TemplateResult {
    const { text } = this.#host;
    return html`<form class="customer-form" data-step="remove-passkey" data-item=${id}>
      ${question(text('removePasskeyTitle', { name }))}
      <p>${text('removePasskeyHint')}</p>
      <div class="customer-actions">
        ${primaryButton(text('removePasskey'))} ${quietButton(text('cancel'), 'cancel')}
      </div>
    </form>`;
  }

  #renderAdding(): TemplateResult {
    const { uid, text } = this.#host;
    if (!('PublicKeyCredential' in globalThis)) {
      return html`<p class="customer-hint">${text('passkeysUnsupported')}</p>`;
    }
    const names = browserName();
    const name = names.browser && names.system ? text('passkeyNameOf', names) : '';
    return html`<form class="customer-form" data-step="add-passkey">
      ${textField({
        id: `${uid}-passkey-name`,
        name: 'name',
        label: text('passkeyName'),
        value: name || text('passkeyNamePlain'),
        autocomplete: 'off',
        required: true,
      })}
      ${primaryButton(text('addPasskey'))}
    </form>`;
  }

  async #add(form: HTMLFormElement, name: string): Promise<void> {
    const { ask, fire, say, text } = this.#host;
    const [{ makePasskey }, { challengeId, options }] = await Promise.all([
      import('./passkey-registration.js'),
      ask((_, { client }) => client.challengePasskey({ purpose: 'add' })),
    ]);
    const made = await makePasskey(options);
    if (made === 'passkey_cancelled') return say(text(made));
    if (typeof made === 'string') throw new Refused(text(made));
    try {
      const passkey = await ask((client) =>
        client.addPasskey({ challengeId, name, credential: made }),
      );
      this.#items = [...this.#items, passkey];
      say(text('passkeyAdded', { name: passkey.name }));
    } catch (error) {
      const refused = isAccountError(error) && error.code === 'invalid_passkey';
      throw refused ? new Refused(text('passkey_refused')) : error;
    }
    form.reset();
    fire(new CustomerPasskeyAddedEvent());
  }

  async #rename(id: string, name: string): Promise<void> {
    const { ask, say, text } = this.#host;
    const renamed = await ask((client) => client.renamePasskey(id, name));
    this.#items = this.#items.map((passkey) => (passkey.id === id ? renamed : passkey));
    say(text('passkeyRenamed', { name: renamed.name }));
    await this.#goTo({ kind: 'nothing' }, id);
  }

  async #remove(id: string): Promise<void> {
    const { ask, fire, say, show, text } = this.#host;
    try {
      await ask((client) => client.removePasskey(id));
    } catch (error) {
      // It has been removed elsewhere.
      if (!isAccountError(error) || error.code !== 'not_found') throw error;
    }
    const name = this.#items.find((passkey) => passkey.id === id)?.name ?? '';
    this.#items = this.#items.filter((passkey) => passkey.id !== id);
    this.#doing = { kind: 'nothing' };
    say(text('passkeyRemoved', { name }));
    await show('.customer-toggle');
    fire(new CustomerPasskeyRemovedEvent());
  }

  get #items(): readonly Passkey[] {
    return this.#list.kind === 'loaded' ? this.#list.items : [];
  }

  set #items(items: readonly Passkey[]) {
    this.#list = { kind: 'loaded', items };
    void this.#host.show();
  }

  async #read(): Promise<void> {
    this.#items = await this.#host.ask((client) => client.listPasskeys());
  }

  async #goTo(doing: Doing, id: string): Promise<void> {
    const from = this.#doing;
    this.#doing = doing;
    // Back to the button that led there.
    const back = from.kind === 'removing' ? 'removing' : 'renaming';
    await this.#host.show(
      `[data-item="${id}"] ${doing.kind === 'nothing' ? `[id*="-${back}-"]` : ':is(.customer-title,[name=name])'}`,
    );
  }
}
