import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { serveFiles } from './http/files.js';
import type { DemoEnv } from './http/view.js';
import { resets, themingPage } from './pages/theming.js';

/** Where a theme developer tries the custom properties, and under which reset the elements stand. */
export function themingApp(): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>();
  app.get('/', (context) => context.html(themingPage(context.get('view'))));
  for (const { file } of resets) {
    const path = fileURLToPath(import.meta.resolve(file));
    app.get(`/${file.split('/').at(-1)}`, serveFiles('/demo/theming', dirname(path)));
  }
  return app;
}
