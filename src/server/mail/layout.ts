import { directionOf, type LanguageTag } from '../../contract/languages.js';
import { Html, html } from './html.js';

export interface Mail {
  language: LanguageTag;
  shopName: string;
  subject: string;
  /** What a mailbox shows beside the subject. */
  preheader: string;
  blocks: Block[];
}

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'code'; code: string }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'small'; text: string };

/** Plain text; a code and a link each stand alone on their line. */
export function toText({ shopName, blocks }: Mail): string {
  const parts = blocks.map((block) => {
    switch (block.kind) {
      case 'code':
        return block.code;
      case 'link':
        return `${block.label}:\n${block.url}`;
      default:
        return block.text;
    }
  });
  return `${[...parts, `-- \n${shopName}`].join('\n\n')}\n`;
}

// Rules sit in the head, where dark mode can reach them; a program that drops them shows plain text
// in reading order.
const styles = new Html(`
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  body { margin: 0; padding: 32px 16px; background: #f3f4f6; color: #1c2430;
    font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
  .preheader { display: none; max-height: 0; overflow: hidden; }
  .card { max-width: 480px; margin: 0 auto; padding: 32px; background: #fff;
    border: 1px solid #e3e6eb; border-radius: 12px; }
  .shop { margin: 0 0 24px; font-size: 14px; font-weight: 600; color: #5b6675; }
  h1 { margin: 0 0 12px; font-size: 22px; line-height: 1.3; font-weight: 650; }
  p { margin: 0 0 16px; }
  .code { margin: 24px 0; padding: 16px 8px; border-radius: 8px; background: #f3f4f6;
    text-align: center; font: 600 32px/1.2 ui-monospace, Menlo, Consolas, monospace;
    letter-spacing: 0.2em; }
  .button { display: inline-block; margin: 8px 0 24px; padding: 12px 24px; border-radius: 8px;
    background: #1f5eff; color: #fff; font-weight: 600; text-decoration: none; }
  .small { margin: 0; font-size: 14px; color: #5b6675; }
  @media (prefers-color-scheme: dark) {
    body { background: #12161c; color: #e8ecf2; }
    .card { background: #1b212a; border-color: #2c3440; }
    .shop, .small { color: #a3aebd; }
    .code { background: #12161c; }
    .button { background: #8fb0ff; color: #0d1730; }
  }
`);

/** A document without images, scripts or anything else to fetch. */
export function toHtml(mail: Mail): string {
  return html`<!doctype html>
    <html lang="${mail.language}" dir="${directionOf(mail.language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${mail.subject}</title>
        <style>
          ${styles}
        </style>
      </head>
      <body>
        <div class="preheader">${mail.preheader}</div>
        <main class="card">
          <p class="shop">${mail.shopName}</p>
          <h1>${mail.subject}</h1>
          ${mail.blocks.map(toMarkup)}
        </main>
      </body>
    </html>`.toString();
}

function toMarkup(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'code':
      return html`<p class="code">${block.code}</p>`;
    case 'link':
      return html`<p><a class="button" href="${block.url}">${block.label}</a></p>`;
    case 'small':
      return html`<p class="small">${block.text}</p>`;
  }
}
