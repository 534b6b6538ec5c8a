import { Hono } from 'hono';
import type { AccountServer } from './account-server.js';
import { readForm } from './http/forms.js';
import type { DemoEnv } from './http/view.js';
import { settingsPage } from './pages/settings.js';
import {
  blankField,
  faultsOf,
  formOf,
  pageField,
  parseSettingsForm,
  patchOf,
  type SettingsForm,
} from './shop/settings-form.js';

/** The shop owner's settings. The API key stays here; the page never sees it. */
export function settingsApp(accounts: AccountServer): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>();

  app.get('/', async (context) => {
    const form = formOf(await accounts.readSettings());
    const saved = context.req.query('saved') !== undefined;
    return context.html(settingsPage(context.get('view'), { form, saved }));
  });

  app.post('/', async (context) => {
    const view = context.get('view');
    const data = await readForm(context);
    const form = parseSettingsForm(data);
    const edited = editFields(form, data.get('action') ?? '');
    if (edited) return context.html(settingsPage(view, { form: edited }));

    const own = faultsOf(form);
    const current = await accounts.readSettings();
    const answer =
      Object.keys(own).length > 0
        ? { kind: 'refused' as const, fields: own }
        : await accounts.changeSettings(patchOf(form, current));
    if (answer.kind === 'saved') return context.redirect('/demo/settings?saved=1', 303);
    const faults = Object.fromEntries(
      Object.entries(answer.fields).map(([field, fault]) => [pageField(field), fault]),
    );
    return context.html(settingsPage(view, { form, faults }), 422);
  });

  return app;
}

/** Adds a field or takes one away, as the button asks, without saving; undefined for other buttons. */
function editFields(form: SettingsForm, action: string): SettingsForm | undefined {
  if (action === 'add-field') return { ...form, fields: [...form.fields, blankField] };
  const removed = /^remove-field-(\d+)$/.exec(action)?.[1];
  if (removed === undefined) return undefined;
  return { ...form, fields: form.fields.filter((_, index) => index !== Number(removed)) };
}
