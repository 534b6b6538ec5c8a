import { html } from 'hono/html';
import { curious, grace } from './people.js';
import {
  alert,
  busy,
  noAccounts,
  press,
  primary,
  see,
  type,
  wrong,
  type Act,
  type Chapter,
} from './scene.js';

const registerForm = html`<customer-register></customer-register>`;
const optional = ['optional'] as const;
const details: readonly Act[] = [
  type('firstName', grace.firstName),
  type('lastName', grace.lastName),
  type('email', grace.email),
];
const create = press('[data-step=details] .customer-button');
const proven: readonly Act[] = [...details, create, see('[name=code]'), type('code', '123456')];

export const register: Chapter = {
  tag: 'customer-register',
  scenes: [
    { name: 'empty', caption: 'Empty', modes: optional, markup: registerForm, sees: primary },
    noAccounts({ markup: registerForm }),
    {
      name: 'closed',
      caption: 'The shop invites its customers',
      modes: ['required'],
      markup: registerForm,
      sees: '.customer-note',
    },
    {
      name: 'waiting',
      caption: 'The shop’s settings aren’t there yet',
      modes: optional,
      markup: registerForm,
      answers: { readConfig: 'held' },
      sees: '[name=firstName]',
    },
    {
      name: 'curious',
      caption: 'A shop that asks for a lot',
      modes: optional,
      markup: registerForm,
      shop: { registrationFields: curious },
      sees: '[name="extra[tea]"]',
    },
    {
      name: 'fields',
      caption: 'Errors beside fields',
      modes: optional,
      markup: registerForm,
      shop: { registrationFields: curious },
      acts: [create],
      sees: wrong,
    },
    {
      name: 'limited',
      caption: 'Too many tries',
      modes: optional,
      markup: registerForm,
      answers: { sendEmailCode: { refused: 'rate_limited', retryAfter: 3600 } },
      acts: [...details, create],
      sees: alert,
    },
    {
      name: 'busy',
      caption: 'Busy',
      modes: optional,
      markup: registerForm,
      answers: { sendEmailCode: 'held' },
      acts: [...details, create],
      sees: busy,
    },
    {
      name: 'code',
      caption: 'A code was sent',
      modes: optional,
      markup: registerForm,
      acts: [...details, create],
      sees: '[name=code]',
    },
    {
      name: 'code-wrong',
      caption: 'A wrong code',
      modes: optional,
      markup: registerForm,
      answers: { register: { refused: 'invalid_code' } },
      acts: proven,
      sees: wrong,
    },
    {
      name: 'taken',
      caption: 'There is such an account already',
      modes: optional,
      markup: registerForm,
      answers: { register: { refused: 'email_taken' } },
      acts: proven,
      sees: alert,
    },
    {
      name: 'password',
      caption: 'A password that is easy to guess',
      modes: optional,
      markup: registerForm,
      answers: { register: { refused: 'invalid_request', fields: { password: 'too_common' } } },
      acts: [...details, type('password', 'password password'), create, ...proven.slice(-2)],
      sees: wrong,
    },
    {
      name: 'done',
      caption: 'The account is there',
      modes: optional,
      markup: registerForm,
      answers: { register: { customer: grace } },
      acts: proven,
      sees: '[data-step=signed-in]',
    },
  ],
};
