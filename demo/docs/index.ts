import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { raw } from 'hono/html';
import { serveFiles } from '../http/files.js';
import type { DemoEnv } from '../http/view.js';
import { docsPage } from '../pages/docs.js';
import { documentAt, documentedTags, guides, repository } from './files.js';
import { toHtml } from './markdown.js';

/** Our own documents, with the examples of the elements live in this shop. */
export function docsApp(): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>();
  app.get('/elements.svg', serveFiles('/docs', join(repository, 'docs')));
  app.get('/*', async (context, next) => {
    const { path } = context.req;
    const file = await documentAt(path);
    if (file === undefined) return next();
    const text = await readFile(join(repository, file), 'utf8');
    const [, title = ''] = /^# (.*)$/m.exec(text) ?? [];
    return context.html(
      docsPage(context.get('view'), {
        path,
        title: title.replaceAll(/[`<>]/g, ''),
        guides: await guides(),
        tags: await documentedTags(),
        content: raw(toHtml(text, file)),
      }),
    );
  });
  return app;
}
