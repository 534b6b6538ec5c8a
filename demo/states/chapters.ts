import type { CheckoutMode } from '../../src/contract/shop.js';
import { account } from './account.js';
import { addressBook, addressForm } from './addresses.js';
import { onTheWire, type Answers, type WireAnswer } from './answers.js';
import { asCustomer, checkout, identified } from './checkout.js';
import { invitation, invite, passwordReset } from './mailed-links.js';
import { pastOrders } from './orders.js';
import { ada, addresses, devices, grace, orders, passkeys, shop } from './people.js';
import { profile } from './profile.js';
import { register } from './register.js';
import { challenge, later, type Act, type Chapter, type Scene } from './scene.js';
import { accountMenu, signIn } from './signing-in.js';

export const chapters: readonly Chapter[] = [
  accountMenu,
  signIn,
  register,
  invite,
  passwordReset,
  checkout,
  account,
  pastOrders,
  addressBook,
  addressForm,
  profile,
];

const withAccounts = ['optional', 'required'] as const;

/** The scenes that there are in a mode; without one each scene is there once, in its first. */
export function scenesIn({ scenes }: Chapter, mode: CheckoutMode | undefined): readonly Scene[] {
  return scenes.filter(({ modes = withAccounts }) => !mode || modes.some((one) => one === mode));
}

/** What the page's script needs to bring a scene about. */
export interface Staging {
  fragment: string;
  acts: readonly Act[];
  sees: string;
  answers: WireAnswer[];
}

/** Throws where an answer isn't one of the contract's. */
export function stagingOf(scene: Scene, chosen: CheckoutMode | undefined): Staging {
  const { customer, modes = withAccounts, fragment = '', acts = [], sees } = scene;
  const checkoutMode = chosen ?? modes[0] ?? 'optional';
  const isNew = customer?.id === grace.id;
  const email = 'guest@example.com';
  const usual: Answers = {
    readConfig: { ...shop, checkoutMode, ...scene.shop },
    readSession: { customer: customer ?? null },
    signIn: { customer: ada },
    signOut: null,
    sendEmailCode: challenge,
    requestPasswordReset: null,
    inspectPasswordReset: { reset: { email: ada.email, expiresAt: later } },
    confirmPasswordReset: { customer: ada },
    // The browser's window for passkeys would stand over all of the page.
    challengePasskey: 'held',
    inspectInvitation: { invitation },
    declineInvitation: null,
    identifyForCheckout: customer
      ? asCustomer(customer)
      : identified({ kind: 'guest', email, acceptsMarketing: false }),
    readProfile: { customer: customer ?? ada, hasPassword: true, deletesAt: null },
    listAddresses: { addresses: isNew ? [] : [...addresses], billingAddressId: null },
    deleteAddress: null,
    listOrders: { orders: isNew ? [] : [...orders], nextCursor: null },
    listPasskeys: { passkeys: [...passkeys] },
    listSessions: { sessions: [...devices] },
  };
  return { fragment, acts, sees, answers: onTheWire({ ...usual, ...scene.answers }) };
}
