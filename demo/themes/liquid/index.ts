import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Liquid, LookupType } from 'liquidjs';
import type { Theme } from '../pages.js';
import { present, type TemplateData } from '../present.js';
import { readJsonWords, translate } from '../words.js';

const directory = dirname(fileURLToPath(import.meta.url));

/** The cart platform's language: layouts, pages and snippets in Liquid. */
export function liquidTheme(): Theme {
  const engine = new Liquid({
    root: join(directory, 'pages'),
    partials: join(directory, 'snippets'),
    layouts: join(directory, 'layout'),
    extname: '.liquid',
    outputEscape: 'escape',
    cache: true,
  });
  const words = readJsonWords(join(directory, 'locales'));
  // Where a platform doesn't escape by itself, the snippets do; here everything is escaped already.
  engine.registerFilter('escape', (value: unknown) => value);
  engine.registerFilter('t', function (key: string, ...values: [string, string | number][]) {
    const { locale } = this.context.globals as { locale: string };
    const given = new Map(values);
    return translate(words, locale, key).replace(/\{\{ (\w+) \}\}/g, (_, name: string) =>
      String(given.get(name) ?? ''),
    );
  });
  const { current: settings } = JSON.parse(
    readFileSync(join(directory, 'config/settings_data.json'), 'utf8'),
  ) as { current: TemplateData };
  return {
    assets: join(directory, 'assets'),
    draw: async (name, view, model) => {
      const globals = { ...present(name, view, model), settings };
      const content_for_layout = (await engine.renderFile(name, {}, { globals })) as string;
      const layout = await engine.parseFile('theme', LookupType.Layouts);
      return (await engine.render(layout, { content_for_layout }, { globals })) as string;
    },
  };
}
