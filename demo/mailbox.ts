import { Hono } from 'hono';
import type { DemoEnv } from './http/view.js';
import { mailboxPage, mailPage } from './pages/mailbox.js';
import { Outbox } from './shop/outbox.js';

/** What the shop's customers find in their mailboxes. */
export function mailboxApp(outboxDirectory: string): Hono<DemoEnv> {
  const outbox = new Outbox(outboxDirectory);
  const app = new Hono<DemoEnv>();
  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  app.get('/', async (context) =>
    context.html(mailboxPage(context.get('view'), await outbox.list())),
  );
  app.get('/messages.json', async (context) => {
    const mails = await outbox.list();
    return context.json(
      mails.map(({ id, to, subject, code, date }) => ({ id, to, subject, code, date })),
    );
  });
  app.get('/:id', async (context) => {
    const mail = await outbox.find(context.req.param('id'));
    return mail ? context.html(mailPage(context.get('view'), mail)) : context.notFound();
  });
  return app;
}
