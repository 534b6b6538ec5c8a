import type account from './account/en.js';
import type accountPage from './account-page/en.js';
import type addressForm from './address-form/en.js';
import type addresses from './addresses/en.js';
import type checkout from './checkout/en.js';
import type delivery from './delivery/en.js';
import type answer from './invitation-answer/en.js';
import type invitation from './invitation/en.js';
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

/** The key of a text that depends on a number, without its plural form. */
type PluralStem<Key> = Key extends `${infer Stem}.other` ? Stem : never;

/** Such as `claimed` in `claimed.one` and `claimed.other`. */
export type PluralKey = PluralStem<MessageKey>;

/** The same part in another language, whose plural forms are its own. */
export type Translation<English> = Readonly<
  Record<Exclude<keyof English, `${string}.one`>, string> &
    Partial<Record<`${PluralStem<keyof English>}.${Intl.LDMLPluralRule}`, string>>
>;
