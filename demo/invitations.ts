import { Hono } from 'hono';
import type { AccountServer, Invitee } from './account-server.js';
import { readForm } from './http/forms.js';
import type { DemoEnv } from './http/view.js';
import { invitationsPage } from './pages/invitations.js';

const nobody: Invitee = { firstName: '', lastName: '', email: '' };

/** Where the shop owner invites customers, over the server's admin API. */
export function invitationsApp(accounts: AccountServer): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>();

  app.get('/', (context) =>
    context.html(invitationsPage(context.get('view'), { invitee: nobody })),
  );

  app.post('/', async (context) => {
    const view = context.get('view');
    const data = await readForm(context);
    const text = (name: string): string => (data.get(name) ?? '').trim();
    const invitee = {
      firstName: text('firstName'),
      lastName: text('lastName'),
      email: text('email'),
    };
    const answer = await accounts.invite(invitee);
    if (answer.kind === 'refused') {
      return context.html(invitationsPage(view, { invitee, faults: answer.fields }), 422);
    }
    return context.html(invitationsPage(view, { invitee: nobody, invited: invitee.email }));
  });

  return app;
}
