import type account from './account/en.js';
import type accountPage from './account-page/en.js';
import type addressForm from './address-form/en.js';
import type addresses from './addresses/en.js';
import type checkout from './checkout/en.js';
import type answer from './invitation-answer/en.js';
import type invitation from './invitation/en.js';
import type delivery from './delivery/en.js';
import type en from './locales/en.js';
import type orders from './orders/en.js';
import type passkey from './passkey/en.js';
import type passwordReset from './password-reset/en.js';
import type profile from './profile/en.js';
import type recovery from './recovery/en.js';

/** English is the measure: another language has the same keys. */
export type MessageKey =
  | keyof typeof en
  | keyof typeof invitation
  | keyof typeof answer
  | keyof typeof checkout
  | keyof typeof account
  | keyof typeof accountPage
  | keyof typeof addresses
  | keyof typeof addressForm
  | keyof typeof profile
  | keyof typeof orders
  | keyof typeof passkey
  | keyof typeof passwordReset
  | keyof typeof delivery
  | keyof typeof recovery;

export type Messages = Readonly<Record<keyof typeof en, string>>;

/** What only `<customer-invite>` says, with its form. */
export type InvitationMessages = Readonly<Record<keyof typeof invitation, string>>;

/** What it says after the form, or in place of it. */
export type AnswerMessages = Readonly<Record<keyof typeof answer, string>>;

/** One entry a language; each is a chunk of its own, loaded when it is used. */
export type Words = Readonly<
  Record<string, () => Promise<{ default: Partial<Record<MessageKey, string>> }>>
>;

/** The words of one part: every language has the keys of the English ones. */
export type OwnMessages<English> = Readonly<
  Record<string, () => Promise<{ default: Readonly<Record<keyof English, string>> }>>
>;
