import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import type { PageName, Theme } from '../pages.js';
import { present, type TemplateData } from '../present.js';
import { readJsonWords, translate } from '../words.js';
import { addHelpers } from './helpers.js';

const directory = dirname(fileURLToPath(import.meta.url));

/** What a page gets only where its front matter asks for it. */
const onDemand = ['cart', 'collections', 'product', 'order', 'checkout', 'form', 'customer'];

interface StencilPage {
  wanted: ReadonlySet<string>;
  draw(data: TemplateData): string;
}

/** BigCommerce's manner: Handlebars with `lang`, blocks, `if` with operators, and front matter. */
export function stencilTheme(): Theme {
  const engine = Handlebars.create();
  const words = readJsonWords(join(directory, 'locales'));
  addHelpers(engine, (locale, key) => translate(words, locale, key));
  for (const [name, source] of templatesIn('snippets')) {
    engine.registerPartial(`components/customer/${name}`, source);
  }
  for (const [name, source] of templatesIn('layout')) {
    engine.registerPartial(`layout/${name}`, source);
  }
  const pages = new Map(
    templatesIn('pages').map(([name, source]) => [name as PageName, compile(engine, source)]),
  );
  const { settings } = JSON.parse(readFileSync(join(directory, 'config/config.json'), 'utf8')) as {
    settings: TemplateData;
  };
  return {
    assets: join(directory, 'assets'),
    draw: async (name, view, model) => {
      const page = pages.get(name);
      if (!page) throw new Error(`The theme has no page ${name}`);
      const data = Object.entries(present(name, view, model)).filter(
        ([key]) => !onDemand.includes(key) || page.wanted.has(key),
      );
      return page.draw({ ...Object.fromEntries(data), theme_settings: settings });
    },
  };
}

function templatesIn(folder: string): [string, string][] {
  return readdirSync(join(directory, folder)).map((file) => [
    basename(file, '.html'),
    readFileSync(join(directory, folder, file), 'utf8'),
  ]);
}

/** The front matter's keys are what the page asks for. */
function compile(engine: typeof Handlebars, source: string): StencilPage {
  const [, matter = '', template = source] = /^---\n([^]*?)\n---\n([^]*)$/.exec(source) ?? [];
  const wanted = new Set([...matter.matchAll(/^(\w+):/gm)].map(([, key]) => key ?? ''));
  return { wanted, draw: engine.compile(template) };
}
