import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { DemoEnv } from './view.js';

/** A form of a page, as browsers send it. */
export async function readForm(context: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await context.req.text());
}

/** Lets a form through only from a page of the shop itself. */
export function fromOwnPages(isOwn: (origin: string) => boolean) {
  return createMiddleware<DemoEnv>(async (context, next) => {
    const origin = context.req.header('Origin') ?? '';
    if (context.req.method === 'POST' && !isOwn(origin)) {
      const { refused } = context.get('view').text;
      const message = { title: refused.title, words: refused.forbidden_origin };
      return context.html(context.get('draw')('message', message), 403);
    }
    return next();
  });
}

/** More than any form of the shop's has. */
export const formLimit = bodyLimit({
  maxSize: 64 * 1024,
  onError: (context) => context.text('The form is too large.', 413),
});
