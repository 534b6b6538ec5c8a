import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { defaultPages } from '../src/contract/constants.js';
import { answerForm, safePath, type FormName, type Server } from '../src/server/index.js';
import type { AccountServer } from './account-server.js';
import type { DemoEnv } from './http/view.js';
import { blankForm, formAfter } from './themes/pages.js';

interface Parts {
  server: Server;
  accounts: AccountServer;
}

const forms = {
  'sign-in': defaultPages.signIn,
  register: defaultPages.register,
  invitation: defaultPages.invitation,
  'password-reset': defaultPages.passwordReset,
} as const satisfies Partial<Record<FormName, string>>;

/** The pages of accounts, and what their forms post where no script has taken them over. */
export function accountPagesApp({ server, accounts }: Parts): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>();

  for (const [name, action] of Object.entries(forms) as [keyof typeof forms, string][]) {
    const place = { name, action };

    app.get(action, (context) => {
      const { text } = context.get('view');
      if (name === 'invitation' && context.req.query('answer') === 'declined') {
        return context.html(context.get('draw')('message', text.declined));
      }
      const form = blankForm(place, leadingTo(context, name, context.req.query('return-to')));
      const withThemeForm = context.req.query('form') === 'theme';
      return context.html(context.get('draw')(name, { form, withThemeForm }));
    });

    app.post(action, async (context) => {
      context.header('Cache-Control', 'no-store');
      const outcome = await answerForm(server, name, context.req.raw, context.env);
      if (outcome.kind === 'done') {
        for (const cookie of outcome.cookies) {
          context.header('Set-Cookie', cookie, { append: true });
        }
        const declined = `${defaultPages.invitation}?answer=declined`;
        const next = outcome.did === 'declined' ? declined : defaultPages.account;
        return context.redirect(outcome.returnTo ?? next, 303);
      }
      const returnTo = leadingTo(context, name, outcome.values['return-to']);
      const form = formAfter(place, outcome, returnTo);
      const draw = context.get('draw');
      const status = (outcome.kind === 'refused' ? outcome.status : 200) as ContentfulStatusCode;
      if ('retryAfter' in outcome) context.header('Retry-After', String(outcome.retryAfter));
      if (form.step !== 'details') return context.html(draw('next', { form }), status);
      return context.html(draw(name, { form, withThemeForm: true }), status);
    });
  }

  app.get(defaultPages.account, async (context) => {
    const customer = await accounts.readCustomer(context.req.header('Cookie'));
    if (customer) context.header('Cache-Control', 'no-store');
    return context.html(context.get('draw')('account', { customer }));
  });

  app.post('/account/sign-out', async (context) => {
    const outcome = await answerForm(server, 'sign-out', context.req.raw, context.env);
    if (outcome.kind === 'done') {
      for (const cookie of outcome.cookies) context.header('Set-Cookie', cookie, { append: true });
    }
    return context.redirect('/', 303);
  });

  return app;
}

/** Who was invited, and has something in her cart, goes on with it. */
function leadingTo(
  context: Context<DemoEnv>,
  name: FormName,
  asked: string | undefined,
): string | null {
  const toCart = name === 'invitation' && context.get('view').cartCount > 0;
  return safePath(asked) ?? (toCart ? defaultPages.checkout : null);
}
