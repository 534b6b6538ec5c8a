/// <reference types="mocha" />
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { LitElement, TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../src/elements/provider/define.js';
import type { Address } from '../../src/contract/customer.js';
import type { CheckoutMode, ShopSettingsPatch } from '../../src/contract/shop.js';
import type { CustomerProviderElement } from '../../src/elements/provider/provider.js';
import { restoreLimit, type Storefront } from '../../src/session/storefront.js';
import type { Commands, Fault } from '../support/browser.js';
import { has } from './engines.js';

/** Milliseconds; less than a test may take. */
const patience = 20_000;

export const goodPassword = 'lantern river seven oboe';

// A busy machine reads what the last visit left later than the first paint waits for it.
const { setTimeout: begin } = window;
window.setTimeout = ((work: TimerHandler, time?: number, ...rest: unknown[]) =>
  begin(work, time === restoreLimit ? patience : time, ...rest)) as typeof setTimeout;

type Payload<Name extends keyof Commands> = Omit<Commands[Name]['payload'], 'id'>;

/** A shop of the test's own, behind the page. */
export class Shop {
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  get api(): string {
    return `/shops/${this.#id}/storefront/v1`;
  }

  change(settings: ShopSettingsPatch): Promise<unknown> {
    return this.#ask('shop:change', { settings });
  }

  /** Enabled, called Ada Lovelace, and with `goodPassword`, unless `fields` say otherwise. */
  async customer(email: string, fields: Record<string, unknown> = {}): Promise<string> {
    return (await this.#ask('shop:customer', { email, fields })).id;
  }

  /** Invites somebody, called Ada Lovelace unless `fields` say otherwise; the link's token, and her id. */
  invite(
    email: string,
    fields: Record<string, unknown> = {},
  ): Promise<Commands['shop:invite']['result']> {
    return this.#ask('shop:invite', { email, fields });
  }

  /** Invites her once more; the new link's token. */
  async inviteAgain(customer: string, email: string): Promise<string> {
    return (await this.#ask('shop:invite-again', { customer, email })).token;
  }

  /** Writes an order down, as the checkout backend does: a paid one of €12.50 unless said otherwise. */
  order(name: string, fields: Record<string, unknown>): Promise<unknown> {
    const paid = { total: '12.50', currency: 'EUR', items: [], financialStatus: 'paid' };
    const order = { name, ...paid, ...fields };
    return this.#ask('shop:order', { order });
  }

  /** Wants another password of a customer when she signs in next. */
  forceReset(customer: string): Promise<unknown> {
    return this.#ask('shop:force-reset', { customer });
  }

  customers(): Promise<Record<string, unknown>[]> {
    return this.#ask('shop:customers', {});
  }

  /** Puts addresses into a customer's book, in Madrid unless said otherwise; the first is the default. */
  addresses(
    customer: string,
    ...addresses: Commands['shop:addresses']['payload']['addresses']
  ): Promise<Address[]> {
    return this.#ask('shop:addresses', { customer, addresses });
  }

  /** The code in the mail number `count` to an address; waits for it. */
  async code(to: string, count = 1): Promise<string> {
    const { text } = await this.#ask('shop:mail', { to, count });
    return /^\d{6}$/m.exec(text)![0];
  }

  /** The token of the link to a new password in the mail number `count` to an address. */
  async resetToken(to: string, count = 1): Promise<string> {
    const { text } = await this.#ask('shop:mail', { to, count });
    return /#reset=([\w-]{43})$/m.exec(text)![1]!;
  }

  /** Milliseconds. */
  advance(time: number): Promise<unknown> {
    return this.#ask('shop:advance', { time });
  }

  endSessions(): Promise<unknown> {
    return this.#ask('shop:end-sessions', {});
  }

  /** What goes wrong from now on; nothing without arguments. */
  faults(...faults: Fault[]): Promise<unknown> {
    return this.#ask('shop:faults', { faults });
  }

  /** Lets the held requests go on. */
  release(): Promise<unknown> {
    return this.#ask('shop:release', {});
  }

  /** How many requests such as `POST /session` have arrived. */
  async requests(request: string): Promise<number> {
    const requests = await this.#ask('shop:requests', {});
    return requests.filter((other) => other === request).length;
  }

  close(): Promise<unknown> {
    return this.#ask('shop:close', {});
  }

  #ask<Name extends keyof Commands>(
    command: Name,
    payload: Payload<Name>,
  ): Promise<Commands[Name]['result']> {
    return send(command, { id: this.#id, ...payload } as Commands[Name]['payload']);
  }
}

function send<Name extends keyof Commands>(
  command: Name,
  payload: Commands[Name]['payload'],
): Promise<Commands[Name]['result']> {
  return executeServerCommand<Commands[Name]['result'], unknown>(command, payload);
}

let open: Shop[] = [];

export async function openShop(
  settings: ShopSettingsPatch = {},
  limits: Commands['shop:open']['payload']['limits'] = {},
): Promise<Shop> {
  const { id } = await send('shop:open', {
    origin: location.origin,
    settings: { name: 'Tea & Co', ...settings },
    limits,
  });
  const shop = new Shop(id);
  open.push(shop);
  return shop;
}

afterEach(async function () {
  // The runner's pages send their results as copies, and an element can't be copied.
  const error = this.currentTest?.err as { actual?: unknown; expected?: unknown } | undefined;
  for (const side of ['actual', 'expected'] as const) {
    if (error?.[side] instanceof Node) error[side] = words((error[side] as Element).outerHTML);
  }
  await Promise.all(open.map((shop) => shop.close()));
  open = [];
});

interface Surroundings {
  locale?: string;
  checkoutMode?: CheckoutMode;
}

/** Puts markup into the page, inside a provider of the shop, and waits for the first paint. */
export async function mount(
  shop: Shop,
  markup: TemplateResult,
  { locale, checkoutMode }: Surroundings = {},
): Promise<CustomerProviderElement> {
  const provider = await fixture<CustomerProviderElement>(
    html`<customer-provider
      api=${shop.api}
      locale=${ifDefined(locale)}
      checkout-mode=${ifDefined(checkoutMode)}
      >${markup}</customer-provider
    >`,
  );
  await painted(provider);
  return provider;
}

/** Waits until every element of ours has shown what it has to show. */
export async function painted(root: ParentNode): Promise<void> {
  const elements = [...root.querySelectorAll<LitElement>(':defined')];
  await Promise.all(elements.map((element) => element.updateComplete));
}

/** Waits until server, shop and session are known. */
export async function settled(provider: CustomerProviderElement): Promise<Storefront> {
  const storefront = provider.storefront!;
  await eventually(
    () => storefront.shop.state.kind === 'known' && storefront.session.state.kind !== 'unknown',
    'shop and session become known',
  );
  return storefront;
}

/** Waits for a condition, for as long as a busy machine may need. */
export function eventually(
  condition: () => unknown | Promise<unknown>,
  message = String(condition),
): Promise<void> {
  return waitUntil(async () => Boolean(await condition()), message, {
    timeout: patience,
    interval: 20,
  });
}

export type Control = HTMLInputElement & HTMLSelectElement;

/** The control with this label, as the shopper sees it; undefined where there is none. */
export function findField(root: ParentNode, label: string): Control | undefined {
  const found = [...root.querySelectorAll('label')].find(
    (other) => other.checkVisibility() && words(other.innerText) === label,
  );
  return (found?.control ?? undefined) as Control | undefined;
}

export function field(root: ParentNode, label: string): Control {
  const found = findField(root, label);
  if (!found) throw new Error(`There is no field “${label}” in: ${seen(root)}`);
  return found;
}

/** The button or link with this name, as the shopper sees it; undefined where there is none. */
export function findButton(root: ParentNode, name: string): HTMLElement | undefined {
  const all = [...root.querySelectorAll<HTMLElement>('button, a[href], summary')];
  return all.find(
    (other) => other.checkVisibility() && words(other.ariaLabel ?? other.innerText ?? '') === name,
  );
}

export function button(root: ParentNode, name: string): HTMLElement {
  const found = findButton(root, name);
  if (!found) throw new Error(`There is no button “${name}” in: ${seen(root)}`);
  return found;
}

/** What the shopper reads. */
export function seen(root: ParentNode): string {
  if (root instanceof HTMLElement) return words(root.innerText);
  return words([...root.children].map((child) => (child as HTMLElement).innerText).join(' '));
}

/** Types a text over what is there. */
export function enter(control: Control, text: string): void {
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** The message beside a field, as assistive technology finds it; undefined for a field that is fine. */
export function errorOf(control: Control): string | undefined {
  if (control.ariaInvalid !== 'true') return undefined;
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  const root = control.getRootNode() as Document | ShadowRoot;
  return words(ids.map((id) => root.getElementById(id)?.innerText ?? '').join(' '));
}

/** What is said above a form that was refused. */
export function alertOf(root: ParentNode): string {
  return words(root.querySelector<HTMLElement>('[role=alert]')?.innerText ?? '');
}

/**
 * Holds an element against axe once nothing fades any more: half faded, any text is too faint. In
 * Chromium alone; elsewhere it only waits.
 */
export async function expectAccessible(element: Element, message?: string): Promise<void> {
  const fading = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  // One that is cancelled is over as well.
  await Promise.allSettled(fading.map(({ finished }) => finished));
  if (has.axe) await expect(element, message).to.be.accessible();
}

/** Keeps the events of a type that reach `target`. */
export function heard<Type extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: Type,
): HTMLElementEventMap[Type][] {
  const events: HTMLElementEventMap[Type][] = [];
  target.addEventListener(type, (event) => events.push(event as HTMLElementEventMap[Type]));
  return events;
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Keeps where the page was sent, and lets it go nowhere. Ends with `stop`. */
export function navigations(): { to: string[]; stop: () => void } {
  const to: string[] = [];
  const onNavigate = (event: NavigateEvent) => {
    to.push(event.destination.url);
    event.preventDefault();
  };
  navigation.addEventListener('navigate', onNavigate);
  return { to, stop: () => navigation.removeEventListener('navigate', onNavigate) };
}
