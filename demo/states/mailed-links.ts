import { html } from 'hono/html';
import type { ErrorCode } from '../../src/contract/errors.js';
import { ada, curious, grace } from './people.js';
import {
  alert,
  busy,
  intent,
  later,
  noAccounts,
  press,
  primary,
  token,
  type,
  wrong,
  type Act,
  type Chapter,
  type Scene,
} from './scene.js';

const markup = html`<customer-invite></customer-invite>`;
const fragment = `#invite=${token}`;
const open = { markup, fragment };
const declining: readonly Act[] = [press(intent('decline'))];
const accept = press('form:not([hidden]) .customer-button');

const refusedLinks: readonly (readonly [ErrorCode, string])[] = [
  ['invitation_unknown', 'A link that never worked'],
  ['invitation_expired', 'The invitation has expired'],
  ['invitation_used', 'It was accepted before'],
  ['invitation_declined', 'It was declined before'],
  ['invitation_replaced', 'There is a newer one'],
];

export const invite: Chapter = {
  tag: 'customer-invite',
  scenes: [
    {
      name: 'opening',
      caption: 'The link is looked at',
      ...open,
      answers: { inspectInvitation: 'held' },
      sees: '.customer-opening',
    },
    { name: 'open', caption: 'Opened', ...open, sees: intent('decline') },
    noAccounts(open),
    {
      name: 'fields',
      caption: 'Errors beside fields',
      ...open,
      shop: { registrationFields: curious },
      acts: [accept],
      sees: wrong,
    },
    {
      name: 'busy',
      caption: 'Busy',
      ...open,
      answers: { acceptInvitation: 'held' },
      acts: [accept],
      sees: busy,
    },
    {
      name: 'declining',
      caption: 'Asked once more before it is declined',
      ...open,
      acts: declining,
      sees: '[data-step=declining]',
    },
    {
      name: 'declining-failed',
      caption: 'Declining failed',
      ...open,
      answers: { declineInvitation: { refused: 'server_error' } },
      acts: [...declining, press('[data-step=declining] .customer-button')],
      sees: alert,
    },
    {
      name: 'declined',
      caption: 'Declined',
      ...open,
      acts: [...declining, press('[data-step=declining] .customer-button')],
      sees: '.customer-panel',
    },
    {
      name: 'accepted',
      caption: 'Accepted',
      ...open,
      answers: { acceptInvitation: { customer: grace } },
      acts: [accept],
      sees: '[data-step=signed-in]',
    },
    {
      name: 'missing',
      caption: 'The page was opened without a link',
      markup,
      sees: '.customer-panel',
    },
    ...refusedLinks.map(([code, caption]): Scene => ({
      name: code,
      caption,
      ...open,
      answers: { inspectInvitation: { refused: code } },
      sees: '.customer-panel',
    })),
    {
      name: 'foreign',
      caption: 'Somebody else is signed in',
      ...open,
      customer: ada,
      answers: { inspectInvitation: { refused: 'wrong_account' } },
      sees: '[data-step=wrong-account]',
    },
    {
      name: 'unopened',
      caption: 'The shop can’t be reached',
      ...open,
      answers: { inspectInvitation: 'cut' },
      sees: alert,
    },
  ],
};

const reset = html`<customer-password-reset></customer-password-reset>`;
const link = { markup: reset, fragment: `#reset=${token}` };

export const passwordReset: Chapter = {
  tag: 'customer-password-reset',
  scenes: [
    { name: 'asking', caption: 'Without a link', markup: reset, sees: '[data-step=asking]' },
    noAccounts({ markup: reset }),
    {
      name: 'asking-fields',
      caption: 'No e-mail typed',
      markup: reset,
      acts: [press(primary)],
      sees: wrong,
    },
    {
      name: 'sent',
      caption: 'A link was sent',
      markup: reset,
      acts: [type('email', ada.email), press(primary)],
      sees: '[data-step=link-sent]',
    },
    {
      name: 'limited',
      caption: 'Too many tries',
      markup: reset,
      answers: { requestPasswordReset: { refused: 'rate_limited', retryAfter: 900 } },
      acts: [type('email', ada.email), press(primary)],
      sees: alert,
    },
    {
      name: 'opening',
      caption: 'The link is looked at',
      ...link,
      answers: { inspectPasswordReset: 'held' },
      sees: '.customer-opening',
    },
    { name: 'setting', caption: 'The link works', ...link, sees: '[data-step=setting]' },
    {
      name: 'setting-other',
      caption: 'The link is another account’s',
      ...link,
      customer: grace,
      sees: '[data-step=setting]',
    },
    {
      name: 'setting-fields',
      caption: 'The password is too short',
      ...link,
      acts: [type('password', 'short'), press('[data-step=setting] .customer-button')],
      sees: wrong,
    },
    {
      name: 'unknown',
      caption: 'A link that never worked',
      ...link,
      answers: { inspectPasswordReset: { refused: 'reset_unknown' } },
      sees: '[data-step=asking] [role=status]',
    },
    {
      name: 'expired',
      caption: 'A link that works no more',
      ...link,
      answers: { inspectPasswordReset: { refused: 'reset_expired' } },
      sees: '[data-step=asking] [role=status]',
    },
    {
      name: 'unopened',
      caption: 'The shop can’t be reached',
      ...link,
      answers: { inspectPasswordReset: { refused: 'unavailable' } },
      sees: alert,
    },
    {
      name: 'done',
      caption: 'The password is set',
      ...link,
      acts: [
        type('password', 'lantern river seven oboe'),
        press('[data-step=setting] .customer-button'),
      ],
      sees: '[data-step=signed-in]',
    },
  ],
};

export const invitation = {
  email: 'g••••@example.com',
  firstName: grace.firstName,
  lastName: grace.lastName,
  acceptsMarketing: false,
  expiresAt: later,
};
