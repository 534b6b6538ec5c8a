import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { serveFiles } from './http/files.js';
import { securityHeaders } from './http/headers.js';
import type { DemoEnv } from './http/view.js';
import { storefrontApp, type StorefrontParts } from './storefront.js';
import { sharedAssets } from './themes/index.js';

const publicDirectory = join(dirname(fileURLToPath(import.meta.url)), 'public');

/** The shop, and the account server beside it on the same origin. */
export function demoApp(parts: StorefrontParts): Hono<DemoEnv> {
  const { server, theme, cdnDirectory } = parts;
  const app = new Hono<DemoEnv>();
  for (const path of ['/storefront/*', '/.well-known/*', '/admin/*', '/health']) {
    app.all(path, (context) => server.app.fetch(context.req.raw, context.env));
  }
  app.use(securityHeaders);
  app.get('/cdn/*', serveFiles('/cdn', cdnDirectory));
  if (theme.assets) {
    app.get('/theme/shared/*', serveFiles('/theme/shared', sharedAssets));
    app.get('/theme/*', serveFiles('/theme', theme.assets));
  }
  app.get('/assets/*', serveFiles('/assets', publicDirectory));
  app.route('/', storefrontApp(parts));
  app.notFound((context) => {
    const view = context.get('view');
    if (!view) return context.text('There is nothing here.', 404);
    return context.html(context.get('draw')('message', view.text.notFound), 404);
  });
  app.onError((error, context) => {
    server.log.error({ message: error.message, stack: error.stack }, 'page failed');
    const view = context.get('view');
    if (!view) return context.text('Something went wrong. Please try once more.', 500);
    return context.html(context.get('draw')('message', view.text.failed), 500);
  });
  return app;
}
