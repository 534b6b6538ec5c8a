import { posix } from 'node:path';
import { Marked, type Tokens } from 'marked';
import { addressOf } from './files.js';

/** The anchor of a heading, as GitHub makes it. */
export function anchorOf(heading: string): string {
  const words = heading.toLowerCase().replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return words.replaceAll(/[^\p{L}\p{N}\- _]/gu, '').replaceAll(' ', '-');
}

/**
 * A document of ours as HTML, in which a block of HTML that is marked `live` stands above its own code.
 * `file` is its path from the root, for what it links to.
 */
export function toHtml(text: string, file: string): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const content = this.parser.parseInline(tokens);
        return `<h${depth} id="${anchorOf(text)}">${content}</h${depth}>\n`;
      },
      code({ text: code, lang = '' }) {
        const [language = ''] = lang.split(' ');
        const shown = `<pre tabindex="0"><code data-language="${language}">${escaped(code)}</code></pre>\n`;
        return lang === 'html live' ? `<div class="docs-live">${code}</div>\n${shown}` : shown;
      },
      codespan({ text: code }) {
        const isWord = !code.includes(' ') && code.length < 40;
        return `<code${isWord ? ' class="docs-word"' : ''}>${escaped(code)}</code>`;
      },
      table({ header, rows }) {
        const cells = (row: Tokens.TableCell[], tag: string) =>
          row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('');
        const head = header.some(({ text }) => text !== '');
        return `<div class="docs-table" tabindex="0"><table>${
          head ? `<thead><tr>${cells(header, 'th')}</tr></thead>` : ''
        }<tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table></div>\n`;
      },
      link({ href, tokens }) {
        const content = this.parser.parseInline(tokens);
        const address = resolved(href, file);
        // What isn't shown here, such as a file of the sources.
        return address === undefined ? content : `<a href="${escaped(address)}">${content}</a>`;
      },
      image({ href, text: alternative }) {
        const address = resolved(href, file) ?? href;
        return `<img src="${escaped(address)}" alt="${escaped(alternative)}" />`;
      },
    },
  });
  return marked.parse(text, { async: false });
}

function resolved(href: string, file: string): string | undefined {
  if (/^(?:https?:|#)/.test(href)) return href;
  const [path = '', fragment] = href.split('#');
  const address = addressOf(posix.join(posix.dirname(file), path));
  return address && (fragment === undefined ? address : `${address}#${fragment}`);
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
