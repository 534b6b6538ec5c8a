import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { HttpBindings } from '@hono/node-server';
import { directionOf, languageFor, type LanguageTag } from '../../src/contract/languages.js';
import type { ShopConfig } from '../../src/contract/shop.js';
import { formatMoney } from '../shop/money.js';
import type { Language } from '../shop/products.js';
import { languageOf, texts, type Texts } from '../texts/index.js';
import type { Draw, Theme } from '../themes/pages.js';
import type { Preloads } from './preloads.js';

/** What every page is drawn with. */
export interface View {
  shop: ShopConfig;
  /** Of the page's own texts. */
  language: Language;
  /** What the elements speak; the page's own texts are English where the shop has none. */
  locale: LanguageTag;
  direction: 'ltr' | 'rtl';
  text: Texts;
  /** Pieces in the cart. */
  cartCount: number;
  preloads: Preloads;
  money(amount: number): string;
}

export interface DemoEnv {
  Variables: { view: View; draw: Draw; cartId: string | undefined };
  Bindings: Partial<HttpBindings>;
}

interface ViewParts {
  theme: Theme;
  readConfig(): Promise<ShopConfig>;
  countCart(cartId: string): number;
  readPreloads(): Promise<Preloads>;
}

const yearInSeconds = 365 * 24 * 3600;

/**
 * Gathers the view. `?locale=es` and `?dir=rtl` change it for good: they are remembered in cookies.
 */
export function provideView({ theme, readConfig, countCart, readPreloads }: ViewParts) {
  return createMiddleware<DemoEnv>(async (context, next) => {
    const remembered = (name: string): string | undefined => {
      const asked = context.req.query(name);
      if (asked === undefined || !/^[\w-]{1,35}$/.test(asked)) return getCookie(context, name);
      setCookie(context, name, asked, {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: yearInSeconds,
      });
      return asked;
    };
    const [shop, preloads] = await Promise.all([readConfig(), readPreloads()]);
    const locale = languageFor(remembered('locale') ?? shop.locale);
    const language = languageOf(locale) ?? 'en';
    // Another language is read its own way, until she turns it.
    const { locale: switched, dir } = context.req.query();
    if (switched && !dir) deleteCookie(context, 'dir', { path: '/' });
    const direction = (switched && !dir ? undefined : remembered('dir')) ?? directionOf(locale);
    const cartId = cartIdOf(getCookie(context, 'cart'));
    context.set('cartId', cartId);
    const view: View = {
      shop,
      language,
      locale,
      direction: direction === 'rtl' ? 'rtl' : 'ltr',
      text: texts[language],
      cartCount: cartId ? countCart(cartId) : 0,
      preloads,
      money: (amount) => formatMoney(amount, shop.currency, locale),
    };
    context.set('view', view);
    context.set('draw', (name, model) => theme.draw(name, view, model));
    await next();
  });
}

function cartIdOf(cookie: string | undefined): string | undefined {
  return cookie && /^[\w-]{22,40}$/.test(cookie) ? cookie : undefined;
}
