import { Hono } from 'hono';
import { languageFor } from '../src/contract/languages.js';
import { checkoutModes } from '../src/contract/shop.js';
import type { DemoEnv } from './http/view.js';
import { statesPage } from './pages/states.js';

/** Every element in every state, side by side. */
export function statesApp(): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>();
  app.get('/', (context) => {
    const { language = 'en', direction, scheme, width, mode } = context.req.query();
    return context.html(
      statesPage(context.get('view'), {
        language: languageFor(language),
        direction: direction === 'ltr' || direction === 'rtl' ? direction : undefined,
        scheme: scheme === 'light' || scheme === 'dark' ? scheme : undefined,
        width: width === 'phone' ? width : undefined,
        mode: checkoutModes.find((known) => known === mode),
      }),
    );
  });
  return app;
}
