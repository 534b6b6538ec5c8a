import { html, type raw } from 'hono/html';
import type { Guide } from '../docs/files.js';
import type { View } from '../http/view.js';
import { demoCustomer } from '../seed.js';
import { backOfficePage, type Markup } from './layout.js';

interface Docs {
  /** The page's own. */
  path: string;
  title: string;
  guides: readonly Guide[];
  /** Of the elements that have a page. */
  tags: readonly string[];
  content: ReturnType<typeof raw>;
}

/** A document, beside the list of all of them. */
export function docsPage(view: View, { path, title, guides, tags, content }: Docs): Markup {
  const current = path.replace(/\/$/, '');
  const [shown] = tags.filter((tag) => current === `/docs/elements/${tag}`);
  const link = (address: string, name: string): Markup =>
    html`<li>
      <a href="${address}" ${address === current && html`aria-current="page"`}>${name}</a>
    </li>`;
  return backOfficePage(view, {
    title,
    styles: ['docs.css'],
    tags: shown ? [shown] : [],
    subtitle: 'Documents',
    main: html`<div class="docs">
      <a class="docs-jump" href="#docs-list">All documents</a>
      <article class="docs-text">
        ${
          shown &&
          html`<p class="docs-hint">
            The examples are live, in this shop. Sign in as <code>${demoCustomer.email}</code> with
            <code>${demoCustomer.password}</code>.
          </p>`
        }
        ${content}
      </article>
      <nav class="docs-list" id="docs-list" aria-label="Documents">
        <ul>
          ${link('/docs/start', 'Start here')}
          ${guides.map(({ address, name }) => link(address, name))}
        </ul>
        <h2><a href="/docs/elements">Elements</a></h2>
        <ul>
          ${tags.map((tag) => link(`/docs/elements/${tag}`, tag))}
        </ul>
      </nav>
    </div>`,
  });
}
