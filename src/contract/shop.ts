import * as z from 'zod/mini';
import type { FieldError } from './errors.js';
import { currency, line, locale, requiredLine } from './text.js';

/** Seed 000: guest checkout only, guest checkout with optional sign-in, sign-in required. */
export const checkoutModes = ['guest-only', 'optional', 'required'] as const;
export const checkoutMode = z.enum(checkoutModes);
export type CheckoutMode = z.infer<typeof checkoutMode>;

/** Text that the shop wrote: one for all languages, or one a language (`{ "en": "…", "es": "…" }`). */
export const shopText = z.union([line(500), z.record(locale, line(500))]);
export type ShopText = z.infer<typeof shopText>;

/** A registration field of the shop's own; the customer's `extra[key]`. */
export const extraField = z.strictObject({
  key: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/)),
  label: shopText,
  type: z.enum(['text', 'select', 'checkbox', 'date']),
  required: z.boolean(),
  /** The values of a `select`, which has at least one. */
  options: z.optional(z.array(requiredLine(100)).check(z.maxLength(100))),
});
export type ExtraField = z.infer<typeof extraField>;

const presence = z.enum(['off', 'optional', 'required']);

export const registrationFields = z.strictObject({
  phone: presence,
  company: presence,
  /** No two with the same key. */
  extra: z.array(extraField).check(z.maxLength(20)),
});
export type RegistrationFields = z.infer<typeof registrationFields>;

const path = z.string().check(z.maxLength(200), z.regex(/^\/(?![/\\])[^\s\\]*$/));

/** Where the shop's pages are, as paths on its own origin; links in elements and in mail lead there. */
export const pages = z.strictObject({
  signIn: path,
  register: path,
  account: path,
  checkout: path,
  /** Where `<customer-invite>` stands: mail leads to it with `#invite=TOKEN`. */
  invitation: path,
  /** Where `<customer-password-reset>` stands: mail leads to it with `#reset=TOKEN`. */
  passwordReset: path,
  /** The shop's page of one order; `{id}` and `{name}` stand for the order's. */
  order: path,
});
export type Pages = z.infer<typeof pages>;

/**
 * A required field that can't be filled in would keep everybody from registering. Pure, so that a
 * bundler leaves it out of pages.
 */
const usableFields = /* @__PURE__ */ registrationFields.check(({ value, issues }) => {
  value.extra.forEach(({ key, type, options = [] }, index) => {
    const add = (field: keyof ExtraField, fault: FieldError) =>
      issues.push({
        code: 'custom',
        input: value,
        path: ['extra', index, field],
        params: { fault },
      });
    if (value.extra.findIndex((other) => other.key === key) < index) add('key', 'taken');
    if (type === 'select' && options.length === 0) add('options', 'required');
  });
});

/** All that a shop can set. */
export const shopSettings = z.strictObject({
  name: requiredLine(100),
  locale,
  currency,
  checkoutMode,
  registrationFields,
  /** Beside the marketing checkbox; empty for the language's own sentence. */
  consentText: shopText,
  /** ISO 3166-1 alpha-2 codes that the shop serves; empty for all. */
  countries: z.array(z.string().check(z.regex(/^[A-Z]{2}$/))).check(z.maxLength(250)),
  pages,
  /** Whether what a customer is typing into her account's forms survives a reload, for 24 hours. */
  drafts: z.boolean(),
});
export type ShopSettings = z.infer<typeof shopSettings>;

/** `PUT /admin/settings` takes any part. */
export const shopSettingsPatch = z.partial(
  z.extend(shopSettings, { registrationFields: usableFields, pages: z.partial(pages) }),
);
export type ShopSettingsPatch = z.infer<typeof shopSettingsPatch>;

export const signInMethod = z.enum(['password', 'code', 'passkey']);
export type SignInMethod = z.infer<typeof signInMethod>;

/** `GET /config`: what a page needs to know of the shop. Tolerant: a newer server may say more. */
export const shopConfig = z.object({
  name: z.string(),
  locale: z.string(),
  currency: z.string(),
  checkoutMode,
  signInMethods: z.array(signInMethod),
  registrationFields,
  consentText: shopText,
  countries: z.array(z.string()),
  pages,
  drafts: z.boolean(),
});
export type ShopConfig = z.infer<typeof shopConfig>;
