import {
  defaultPages,
  minimumPasswordLength,
  storefrontPath,
} from '../../src/contract/constants.js';
import { languageTags } from '../../src/contract/languages.js';
import { preloadsFor } from '../http/preloads.js';
import type { View } from '../http/view.js';
import { leadingBack } from '../pages/leading-back.js';
import type { Cart } from '../shop/carts.js';
import { formatMoney } from '../shop/money.js';
import type { Order } from '../shop/orders.js';
import { languageName } from '../texts/index.js';
import { findProduct, pictureOf, products, type Product } from '../shop/products.js';
import { presentCheckout } from './present-checkout.js';
import type { PageModels, PageName, ShownForm } from './pages.js';

/** The error codes that a theme has words for; of any other it says that something went wrong. */
const told: ReadonlySet<string> = new Set([
  ...['invalid_credentials', 'invalid_code', 'code_expired', 'email_taken', 'phone_taken'],
  ...['accounts_disabled', 'registration_closed', 'rate_limited', 'password_reset_required'],
  ...['invitation_unknown', 'invitation_expired', 'invitation_used', 'invitation_declined'],
  ...['invitation_replaced', 'wrong_account', 'forbidden_origin'],
]);

/** What a template is given: plain data, as a platform has it, with nothing to call. */
export type TemplateData = Readonly<Record<string, unknown>>;

/** The elements on each page, beside the header's menu; their script is asked for ahead. */
const tags: Partial<Record<PageName, string>> = {
  'sign-in': 'customer-sign-in',
  register: 'customer-register',
  invitation: 'customer-invite',
  'password-reset': 'customer-password-reset',
  account: 'customer-account',
  checkout: 'customer-checkout',
};

export function present<Name extends PageName>(
  name: Name,
  view: View,
  model: PageModels[Name],
): TemplateData {
  const { shop, locale, direction, text, cartCount, preloads } = view;
  const tag = tags[name];
  const form = 'form' in model && 'returnTo' in model.form ? model.form : undefined;
  const returnTo = name === 'checkout' ? defaultPages.checkout : form?.returnTo;
  return {
    template: name,
    page_title: titleOf(name, view, model),
    shop: { name: shop.name, checkout_mode: shop.checkoutMode, api: storefrontPath },
    locale,
    direction,
    languages: languageTags.map((tag) => ({
      tag,
      name: languageName(tag),
      url: `?locale=${tag}`,
      is_current: tag === locale,
    })),
    routes: routesOf(returnTo),
    preloads: preloadsFor(preloads, ['customer-account-menu', ...(tag ? [tag] : [])], locale),
    cart_count: cartCount,
    minimum_password_length: minimumPasswordLength,
    back_office: [
      { url: '/demo/settings', label: `${text.demo.mode}: ${shop.checkoutMode}` },
      { url: '/demo/invitations', label: text.demo.invitations },
      { url: '/demo/mailbox', label: text.demo.mailbox },
      { url: '/demo/theming', label: text.demo.theming },
    ],
    ...presenters[name](view, model),
  };
}

function titleOf<Name extends PageName>(
  name: Name,
  { text, language, shop }: View,
  model: PageModels[Name],
): string {
  const { account } = text;
  const titles: Partial<Record<PageName, string>> = {
    home: text.home.title,
    cart: text.cart.title,
    'sign-in': account.signInTitle,
    register: account.registerTitle,
    invitation: account.invitationTitle,
    'password-reset': account.resetTitle,
    account: account.title,
    checkout: text.checkout.title,
    'thank-you': text.thanks.title(''),
  };
  if ('product' in model) return model.product.text[language].name;
  if ('title' in model) return model.title;
  return titles[name] ?? shop.name;
}

function routesOf(returnTo: string | null | undefined): TemplateData {
  return {
    home: '/',
    cart: '/cart',
    add_to_cart: '/cart/lines',
    checkout: defaultPages.checkout,
    sign_in: leadingBack(defaultPages.signIn, returnTo),
    register: leadingBack(defaultPages.register, returnTo),
    account: defaultPages.account,
    sign_out: '/account/sign-out',
    return_to: returnTo ?? defaultPages.account,
  };
}

type Present<Name extends PageName> = (view: View, model: PageModels[Name]) => TemplateData;

const formPage = (view: View, { form }: { form: ShownForm }): TemplateData => ({
  form: presentForm(form),
  registration: presentRegistration(view, form),
});

const presenters: { [Name in PageName]: Present<Name> } = {
  home: (view) => ({ collections: presentCollections(view) }),
  product: (view, { product, added }) => ({
    product: presentProduct(view, product),
    added,
    collections: presentCollections(view),
  }),
  cart: (view, { cart }) => ({ cart: presentCart(view, cart) }),
  'sign-in': formPage,
  register: formPage,
  invitation: formPage,
  'password-reset': formPage,
  next: formPage,
  account: (_view, { customer }) => ({
    customer: customer && { first_name: customer.firstName, email: customer.email },
  }),
  checkout: presentCheckout,
  'thank-you': (view, { order }) => ({ order: presentOrder(view, order) }),
  order: (view, { order }) => ({ order: presentOrder(view, order) }),
  message: (_view, { title, words }) => ({ message: { title, words } }),
};

function presentProduct({ language, money }: View, product: Product): TemplateData {
  const { name, tagline, description, details } = product.text[language];
  const { id } = product;
  const price = money(product.price);
  const [url, image] = [`/products/${id}`, pictureOf(product)];
  return { id, url, image, price, name, tagline, description, details };
}

function presentCollections(view: View): TemplateData {
  const of = (collection: Product['collection']) =>
    products
      .filter((product) => product.collection === collection)
      .map((product) => presentProduct(view, product));
  return { teas: of('teas'), ceramics: of('ceramics') };
}

function presentCart(view: View, cart: Cart): TemplateData {
  return {
    is_empty: cart.count === 0,
    subtotal: view.money(cart.subtotal),
    lines: cart.lines.map(({ product, quantity }) => ({
      ...presentProduct(view, product),
      quantity,
      total: view.money(product.price * quantity),
    })),
  };
}

function presentForm({ name, action, step, values, errors, error, because }: ShownForm) {
  // What isn't asked for on this page comes along unseen.
  const isShown = (field: string): boolean =>
    step === 'details' ? !field.startsWith('address.') : field === 'email';
  const hidden = Object.entries(values).filter(
    ([field]) => !isShown(field) && field !== 'return-to',
  );
  return {
    name,
    action,
    step,
    values,
    errors,
    error: told.has(error || because) ? error || because : error ? 'failed' : null,
    hidden: hidden.map(([field, value]) => ({ name: field, value })),
  };
}

function presentRegistration(view: View, form: ShownForm): TemplateData {
  const { registrationFields, consentText } = view.shop;
  const { phone, company, extra } = registrationFields;
  return {
    phone,
    company,
    consent: shopText(view, consentText) || null,
    extra: extra.map(({ key, label, type, required, options = [] }) => ({
      name: `extra[${key}]`,
      label: shopText(view, label),
      type,
      required,
      checked: `extra[${key}]` in form.values,
      error: form.errors[`extra[${key}]`] ?? null,
      options: options.map((value) => ({
        value,
        selected: form.values[`extra[${key}]`] === value,
      })),
    })),
  };
}

function shopText({ locale }: View, text: string | Readonly<Record<string, string>>): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? Object.values(text)[0] ?? '';
}

function presentOrder(view: View, order: Order): TemplateData {
  const { language, locale, shop } = view;
  const { buyer, address } = order;
  const money = (amount: number): string => formatMoney(amount, order.currency, locale);
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const { country, firstName, lastName, ...rest } = address;
  const mayRegister = shop.checkoutMode === 'optional' && buyer.customerId === null;
  return {
    name: order.name,
    first_name: firstName,
    email: buyer.email,
    is_guest: buyer.customerId === null,
    total: money(order.total),
    delivery: money(order.deliveryPrice),
    lines: order.lines.map(({ productId, quantity, price }) => ({
      name: findProduct(productId)?.text[language].name ?? productId,
      quantity,
      total: money(price * quantity),
    })),
    address: [
      `${firstName} ${lastName}`,
      rest.company,
      rest.street,
      rest.line2,
      `${rest.zip} ${rest.city}`.trim(),
      rest.province,
      countries.of(country) ?? country,
    ].filter((line) => line !== ''),
    may_register: mayRegister,
    // All that an account of hers needs beside the proof of her mailbox.
    details: [
      { name: 'email', value: buyer.email },
      { name: 'firstName', value: firstName },
      { name: 'lastName', value: lastName },
      ...(buyer.acceptsMarketing ? [{ name: 'acceptsMarketing', value: 'true' }] : []),
      ...Object.entries({ ...rest, firstName, lastName, countryCode: country }).map(
        ([name, value]) => ({ name: `address.${name}`, value }),
      ),
    ],
  };
}
