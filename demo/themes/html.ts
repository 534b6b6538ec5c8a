import { accountPage, invitationPage, registerPage, signInPage } from '../pages/account.js';
import { cartPage } from '../pages/cart.js';
import { onePageCheckout } from '../pages/checkout/one-page.js';
import { homePage } from '../pages/home.js';
import type { Markup } from '../pages/layout.js';
import { messagePage } from '../pages/message.js';
import { nextPage } from '../pages/next.js';
import { orderPage } from '../pages/order.js';
import { passwordResetPage } from '../pages/password-reset.js';
import { productPage } from '../pages/product.js';
import { thankYouPage } from '../pages/thank-you.js';
import type { View } from '../http/view.js';
import type { PageModels, PageName, Theme } from './pages.js';

const pages: { [Name in PageName]: (view: View, model: PageModels[Name]) => Markup } = {
  home: homePage,
  product: productPage,
  cart: cartPage,
  'sign-in': signInPage,
  register: registerPage,
  invitation: invitationPage,
  'password-reset': passwordResetPage,
  next: nextPage,
  account: accountPage,
  checkout: onePageCheckout,
  'thank-you': thankYouPage,
  order: orderPage,
  message: messagePage,
};

/** The shop as it is drawn without a template language. */
export const htmlTheme: Theme = { draw: (name, view, model) => pages[name](view, model) };
