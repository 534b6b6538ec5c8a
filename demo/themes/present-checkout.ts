import type { View } from '../http/view.js';
import type { CheckoutPage } from '../pages/checkout/parts.js';
import { refusalWords } from '../pages/checkout/refusal.js';
import { versionOf } from '../shop/carts.js';
import { countryChoices, deliveryMethods, deliveryPrice } from '../shop/delivery.js';
import { addressFields } from '../shop/order-form.js';

/** The checkout's words and fields are the platform's; the theme draws them. */
export function presentCheckout(view: View, page: CheckoutPage): Readonly<Record<string, unknown>> {
  const { cart, form, buyer, guest, email, refusal } = page;
  const { text, language, money } = view;
  const { checkout } = text;
  const focusOn = addressFields.find(({ name }) => form.problems[name])?.name;
  return {
    cart: {
      version: versionOf(cart),
      lines: cart.lines.map(({ product, quantity }) => ({
        name: product.text[language].name,
        quantity,
        total: money(product.price * quantity),
      })),
      subtotal: money(cart.subtotal),
    },
    form: {
      values: {
        ...(guest && { email: guest.email }),
        ...(guest?.acceptsMarketing && { acceptsMarketing: 'true' }),
      },
      errors: page.wrongEmail ? { email: 'invalid' } : {},
    },
    checkout: {
      title: checkout.title,
      summary: checkout.summary,
      subtotal: checkout.subtotal,
      address: checkout.address,
      delivery: checkout.delivery,
      payment: checkout.paymentWords,
      place: checkout.place,
      buyer,
      email,
      refusal: refusal ? `${refusalWords(text, refusal)} ${text.refused.keep}` : null,
      fields: addressFields.map(({ name, autocomplete, required, most, type, width }) => {
        const problem = form.problems[name];
        return {
          name,
          label: checkout[name],
          type: type ?? 'text',
          autocomplete: `shipping ${autocomplete}`,
          required,
          is_optional: !required && name !== 'zip',
          optional: checkout.optional,
          maxlength: most,
          width,
          value: form.address[name],
          error: problem ? text.fields[problem] : null,
          autofocus: name === focusOn,
          options: name === 'country' ? countries(view, form.address.country) : [],
        };
      }),
      deliveries: deliveryMethods.map((method) => {
        const price = deliveryPrice(method, cart.subtotal);
        return {
          id: method,
          label: checkout[method],
          words: checkout[`${method}Words`],
          price: price === 0 ? checkout.free : money(price),
          total: money(cart.subtotal + price),
          checked: form.delivery === method,
        };
      }),
    },
  };
}

function countries({ locale, shop }: View, chosen: string) {
  return countryChoices(locale, shop.countries).map(([value, label]) => ({
    value,
    label,
    selected: value === chosen,
  }));
}
