import { join } from 'node:path';
import {
  readCheckoutMode,
  verifyCheckoutIdentity,
  type VerifyCheckoutIdentity,
} from 'customer-elements/checkout';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { storefrontPath } from '../src/contract/constants.js';
import type { Config, Server } from '../src/server/index.js';
import type { AccountServer } from './account-server.js';
import { accountPagesApp } from './account-pages.js';
import { cartApp } from './cart.js';
import { checkoutApp } from './checkout/index.js';
import { docsApp } from './docs/index.js';
import { compressPages } from './http/encoding.js';
import { formLimit, fromOwnPages } from './http/forms.js';
import { preloadReader } from './http/preloads.js';
import { provideView, type DemoEnv } from './http/view.js';
import { invitationsApp } from './invitations.js';
import { mailboxApp } from './mailbox.js';
import { ordersApp } from './orders.js';
import { settingsApp } from './settings.js';
import { Carts } from './shop/carts.js';
import type { ShopDatabase } from './shop/database.js';
import type { ReportOrders } from './shop/order-report.js';
import type { Orders } from './shop/orders.js';
import { findProduct } from './shop/products.js';
import { statesApp } from './states.js';
import { themingApp } from './theming.js';
import type { Theme } from './themes/pages.js';

export interface StorefrontParts {
  server: Server;
  theme: Theme;
  accounts: AccountServer;
  config: Pick<Config, 'dataDirectory'>;
  database: ShopDatabase;
  orders: Orders;
  reportOrders: ReportOrders;
  /** Where the built script tag is. */
  cdnDirectory: string;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Every page of the shop and of its back office. */
export function storefrontApp(parts: StorefrontParts): Hono<DemoEnv> {
  const { server, theme, accounts, config, database, orders, reportOrders, cdnDirectory } = parts;
  const carts = new Carts(database);
  const verifyIdentity = identityVerifier(parts);
  const app = new Hono<DemoEnv>();
  app.use(
    compressPages,
    revalidated,
    formLimit,
    provideView({
      theme,
      readConfig: accounts.readConfig,
      countCart: (cartId) => carts.read(cartId).count,
      readPreloads: preloadReader(cdnDirectory),
    }),
    fromOwnPages((origin) => server.site.allows(origin)),
  );
  app.get('/', (context) => context.html(context.get('draw')('home', {})));
  app.get('/products/:id', (context) => {
    const product = findProduct(context.req.param('id'));
    if (!product) return context.notFound();
    const added = context.req.query('added') !== undefined;
    return context.html(context.get('draw')('product', { product, added }));
  });
  app.route('/', accountPagesApp({ server, accounts }));
  app.route('/', cartApp({ carts, orders, secure: () => server.site.url.startsWith('https:') }));
  app.route('/', checkoutApp({ server, accounts, carts, orders, verifyIdentity, reportOrders }));
  app.route('/', ordersApp(accounts, orders));
  app.route('/demo/settings', settingsApp(accounts));
  app.route('/demo/invitations', invitationsApp(accounts));
  app.route('/demo/theming', themingApp());
  app.route('/docs', docsApp());
  app.route('/demo/states', statesApp());
  app.route('/demo/mailbox', mailboxApp(join(config.dataDirectory, 'outbox')));
  return app;
}

/** Made with the first order: where the shop is, is known only once it listens. */
function identityVerifier({ server, accounts, now }: StorefrontParts): VerifyCheckoutIdentity {
  // A checkout elsewhere leaves `fetch` out: the customer server is at its address.
  const fetch = (url: string, init: RequestInit) => accounts.fetch(new URL(url).pathname, init);
  const verifierAt = (issuer: string) =>
    verifyCheckoutIdentity({
      jwksUrl: new URL('/.well-known/jwks.json', issuer),
      issuer,
      audience: 'checkout',
      // In the same process asking costs nothing, so that a new mode is at work at once.
      mode: readCheckoutMode({
        configUrl: new URL(`${storefrontPath}/config`, issuer),
        maxAge: 0,
        fetch,
      }),
      fetch,
      now,
    });
  let verify: VerifyCheckoutIdentity | undefined;
  return (token) => (verify ??= verifierAt(server.site.url))(token);
}

/** Pages show the cart and the mode, so none is used again without asking. */
const revalidated = createMiddleware(async (context, next) => {
  await next();
  if (!context.res.headers.has('Cache-Control')) {
    context.header('Cache-Control', 'private, no-cache');
  }
});
