import { html } from 'hono/html';
import { ada, longNamed } from './people.js';
import {
  alert,
  busy,
  intent,
  noAccounts,
  press,
  primary,
  see,
  type,
  wrong,
  type Act,
  type Chapter,
} from './scene.js';

const menu = html`<customer-account-menu></customer-account-menu>`;
const openMenu: readonly Act[] = [press('[part=button]')];

export const accountMenu: Chapter = {
  tag: 'customer-account-menu',
  scenes: [
    { name: 'visitor', caption: 'Nobody signed in', markup: menu, sees: '[part=sign-in]' },
    {
      name: 'no-accounts',
      caption: 'The shop has no accounts: it takes no room',
      modes: ['guest-only'],
      markup: menu,
      sees: 'customer-provider',
    },
    {
      name: 'waiting',
      caption: 'Not known yet who is there: its room is kept',
      markup: menu,
      answers: { readSession: 'held' },
      sees: 'customer-provider',
    },
    {
      name: 'customer',
      caption: 'Signed in',
      markup: menu,
      customer: ada,
      sees: '[part=button]',
    },
    {
      name: 'open',
      caption: 'Opened',
      markup: menu,
      customer: longNamed,
      acts: openMenu,
      sees: '[part=menu]:not([hidden])',
    },
    {
      name: 'refused',
      caption: 'Signing out failed',
      markup: menu,
      customer: ada,
      answers: { signOut: { refused: 'server_error' } },
      acts: [...openMenu, press('[part=menu] button')],
      sees: '[role=alert]',
    },
  ],
};

const signInForm = html`<customer-sign-in></customer-sign-in>`;
const typed: readonly Act[] = [type('email', ada.email), type('password', 'quiet engines weave')];
const codeAsked: readonly Act[] = [
  type('email', ada.email),
  press(intent('code')),
  see('[name=code]'),
];

export const signIn: Chapter = {
  tag: 'customer-sign-in',
  scenes: [
    { name: 'empty', caption: 'Empty', markup: signInForm, sees: '.customer-note:not(:empty)' },
    noAccounts({ markup: signInForm }),
    { name: 'filled', caption: 'Filled in', markup: signInForm, acts: typed, sees: primary },
    {
      name: 'shown',
      caption: 'The password shown',
      markup: signInForm,
      acts: [...typed, press('.customer-reveal')],
      sees: '[aria-pressed=true]',
    },
    {
      name: 'fields',
      caption: 'Errors beside fields',
      markup: signInForm,
      acts: [press(primary)],
      sees: wrong,
    },
    {
      name: 'mismatch',
      caption: 'E-mail and password don’t match',
      markup: signInForm,
      answers: { signIn: { refused: 'invalid_credentials' } },
      acts: [...typed, press(primary)],
      sees: alert,
    },
    {
      name: 'limited',
      caption: 'Too many tries',
      markup: signInForm,
      answers: { signIn: { refused: 'rate_limited', retryAfter: 240 } },
      acts: [...typed, press(primary)],
      sees: alert,
    },
    {
      name: 'unreached',
      caption: 'The connection broke',
      markup: signInForm,
      answers: { signIn: 'cut' },
      acts: [...typed, press(primary)],
      sees: alert,
    },
    {
      name: 'unavailable',
      caption: 'The shop’s platform doesn’t answer',
      markup: signInForm,
      answers: { signIn: { refused: 'platform_unavailable' } },
      acts: [...typed, press(primary)],
      sees: alert,
    },
    {
      name: 'busy',
      caption: 'Busy',
      markup: signInForm,
      answers: { signIn: 'held' },
      acts: [...typed, press(primary)],
      sees: busy,
    },
    {
      name: 'code',
      caption: 'A code was sent',
      markup: signInForm,
      acts: codeAsked,
      sees: '[name=code]',
    },
    {
      name: 'code-again',
      caption: 'A new code was sent',
      markup: signInForm,
      acts: [...codeAsked, press(intent('send-again')), see(`${intent('send-again')}`)],
      sees: '[data-step=code]',
    },
    {
      name: 'code-missing',
      caption: 'No code typed',
      markup: signInForm,
      acts: [...codeAsked, press('[data-step=code] .customer-button')],
      sees: wrong,
    },
    {
      name: 'code-wrong',
      caption: 'A wrong code',
      markup: signInForm,
      answers: { signIn: { refused: 'invalid_code' } },
      acts: [...codeAsked, type('code', '123456')],
      sees: wrong,
    },
    {
      name: 'code-expired',
      caption: 'A code that works no more',
      markup: signInForm,
      answers: { signIn: { refused: 'code_expired' } },
      acts: [...codeAsked, type('code', '123456')],
      sees: wrong,
    },
    {
      name: 'link',
      caption: 'A link to a new password was sent',
      markup: signInForm,
      acts: [type('email', ada.email), press(intent('forgotten'))],
      sees: '[data-step=link-sent]',
    },
    {
      name: 'forced-reset',
      caption: 'The shop wants another password',
      markup: signInForm,
      answers: { signIn: { refused: 'password_reset_required' } },
      acts: [...typed, press(primary)],
      sees: '[data-step=forced-reset]',
    },
    {
      name: 'forced-reset-fields',
      caption: 'The new password is too short',
      markup: signInForm,
      answers: { signIn: { refused: 'password_reset_required' } },
      acts: [
        ...typed,
        press(primary),
        ['type', '[data-step=forced-reset] [name=code]', '123456'],
        ['type', '[data-step=forced-reset] [name=password]', 'short'],
        press('[data-step=forced-reset] .customer-button'),
      ],
      sees: wrong,
    },
    {
      name: 'passkey-refused',
      caption: 'The server can’t begin with a passkey',
      markup: signInForm,
      answers: { challengePasskey: { refused: 'server_error' } },
      acts: [press(intent('passkey'))],
      sees: alert,
    },
    {
      name: 'recent',
      caption: 'Asked to sign in once more',
      customer: ada,
      markup: html`<customer-sign-in reauthenticate email="${ada.email}"></customer-sign-in>`,
      sees: '[name=password]',
    },
    {
      name: 'signed-in',
      caption: 'Signed in',
      markup: signInForm,
      customer: ada,
      sees: '[data-step=signed-in]',
    },
    {
      name: 'long-name',
      caption: 'Signed in, with a long name',
      markup: signInForm,
      customer: longNamed,
      sees: '[data-step=signed-in]',
    },
    {
      name: 'theme-form',
      caption: 'The theme’s own form, with errors',
      markup: html`<customer-sign-in>
        <form class="theme-form">
          <label>Mail <input name="email" type="email" autocomplete="username" required /></label>
          <button class="button">Go on</button>
        </form>
      </customer-sign-in>`,
      acts: [press('.theme-form[novalidate] button')],
      sees: wrong,
    },
  ],
};
