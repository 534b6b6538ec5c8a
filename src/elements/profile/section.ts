import type { TemplateResult } from 'lit';
import type { CustomerClient } from '../../client/customer-client.js';
import type { PublicCustomer } from '../../contract/customer.js';
import type { Profile } from '../../contract/profile.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { Account } from '../../session/account.js';
import type { Storefront } from '../../session/storefront.js';
import type { Submission } from '../../ui/form-controller.js';

/** What opens in the profile; each is a chunk of its own, loaded when it is opened. */
export type SectionName = 'details' | 'email' | 'password' | 'passkeys' | 'devices' | 'data';

/** The profile, as a section of it sees it. */
export interface Host {
  /** Begins the ids of the section's fields. */
  readonly uid: string;
  readonly storefront: Storefront;
  readonly profile: Profile;
  text(key: MessageKey, values?: Record<string, string | number>): string;
  /** Asks the server, after signing in again where that has to be. */
  ask<Result>(
    question: (client: CustomerClient, account: Account) => Promise<Result>,
  ): Promise<Result>;
  /** Takes over what a change has made of the customer. */
  know(customer: PublicCustomer): Promise<void>;
  /** Takes over what a change has made of the rest. */
  learn(change: Partial<Omit<Profile, 'customer'>>): void;
  /** Says in the section's place, and aloud, what has been done. */
  say(message: string): void;
  /** Closes the section, with the focus on what opens it again. */
  close(): void;
  /** Shows what the section has become; then the focus goes to what `selector` finds in it. */
  show(selector?: string): Promise<void>;
  fire(event: Event): void;
  loadCodeForm(): Promise<typeof import('../../ui/code-form.js')>;
}

export interface Section {
  render(): TemplateResult;
  submit(submission: Submission): Promise<void>;
  /** Called once, when it has been put into the page. */
  open?(): void;
}

/** A refusal that the section has words for. */
export class Refused extends Error {}
