import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createSynchronousArrayLoader,
  createSynchronousEnvironment,
  createSynchronousFilter,
} from 'twing';
import type { Theme } from '../pages.js';
import { present } from '../present.js';
import { readSettings, readTranslations } from './config.js';

const directory = dirname(fileURLToPath(import.meta.url));

/** Where Tiendanube's themes have what stands in our folders. */
const folders = {
  layout: 'layouts',
  pages: 'templates',
  snippets: 'snipplets/customer',
} as const;

/** Tiendanube's manner: Twig, with texts that are their own keys in Spanish. */
export function twigTheme(): Theme {
  const templates = Object.entries(folders).flatMap(([folder, path]) =>
    readdirSync(join(directory, folder)).map((file): [string, string] => [
      `${path}/${basename(file)}`,
      readFileSync(join(directory, folder, file), 'utf8'),
    ]),
  );
  const engine = createSynchronousEnvironment(
    createSynchronousArrayLoader(Object.fromEntries(templates)),
    { autoEscapingStrategy: 'html' },
  );
  const words = readTranslations(readFileSync(join(directory, 'locales/translations.txt'), 'utf8'));
  const settings = readSettings(readFileSync(join(directory, 'config/defaults.txt'), 'utf8'));
  engine.addFilter(
    createSynchronousFilter(
      'translate',
      ({ context }, text: string, ...values: (string | number)[]) => {
        const locale = context.get('locale') as string;
        const found = words.get(text)?.get(locale) ?? text;
        return found.replace(/\{(\d+)\}/g, (_, place: string) =>
          String(values[Number(place) - 1] ?? ''),
        );
      },
      [1, 2, 3].map((place) => ({ name: `value${place}`, defaultValue: '' })),
    ),
  );
  return {
    assets: join(directory, 'assets'),
    draw: async (name, view, model) => {
      const data = { ...present(name, view, model), settings };
      const template_content = engine.render(`templates/${name}.tpl`, data);
      return engine.render('layouts/layout.tpl', { ...data, template_content });
    },
  };
}
