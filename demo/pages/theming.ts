import { html } from 'hono/html';
import type { View } from '../http/view.js';
import { backOfficePage, type Markup } from './layout.js';

/** What a theme may begin with: a file of a package. */
export const resets = [
  { name: 'Bootstrap’s', file: 'bootstrap/dist/css/bootstrap-reboot.css' },
  { name: 'Tailwind’s', file: 'tailwindcss/preflight.css' },
] as const;

interface Property {
  name: string;
  label: string;
  /** A range's, in its unit; a colour has none. */
  range?: { unit: string; from: number; to: number; step: number; value: number };
}

const page: readonly Property[] = [
  { name: 'color', label: 'Text' },
  { name: 'background', label: 'Background' },
];

const properties: readonly Property[] = [
  { name: '--customer-accent', label: 'Accent' },
  { name: '--customer-on-accent', label: 'Text on buttons' },
  { name: '--customer-surface', label: 'Fields' },
  { name: '--customer-surface-text', label: 'Text on the menu' },
  { name: '--customer-danger', label: 'Errors' },
  {
    name: '--customer-radius',
    label: 'Corners',
    range: { unit: 'px', from: 0, to: 24, step: 1, value: 8 },
  },
  {
    name: '--customer-space',
    label: 'Space',
    range: { unit: 'em', from: 0.5, to: 2, step: 0.125, value: 1 },
  },
  {
    name: '--customer-font-size',
    label: 'Text size',
    range: { unit: 'em', from: 0.875, to: 1.5, step: 0.0625, value: 1 },
  },
];

const fonts = [
  ['system-ui, sans-serif', 'Sans serif'],
  ['Georgia, serif', 'Serif'],
  ['ui-monospace, monospace', 'Monospaced'],
] as const;

/** The custom properties under a theme developer's hands, and the CSS to take along. */
export function themingPage(view: View): Markup {
  return backOfficePage(view, {
    title: 'Theming',
    tags: ['customer-sign-in', 'customer-register', 'customer-account-menu'],
    styles: ['theming.css'],
    script: 'theming.js',
    head: html`${resets.map(
      ({ file }) =>
        html`<link
          rel="stylesheet"
          href="/demo/theming/${file.split('/').at(-1)}"
          data-reset="${file}"
          disabled
        />`,
    )}`,
    main: html`<h1>Theming</h1>
      <p class="lead">
        What isn’t set comes from the theme: its font, its text, the colour of its links.
        <a href="/demo/states">Every element in every state</a>
      </p>
      <div class="theming">
        <form class="theming-controls" autocomplete="off">
          <fieldset>
            <legend>The elements</legend>
            ${properties.map(control)}
          </fieldset>
          <fieldset>
            <legend>The page</legend>
            <div class="field">
              <label for="font">Font</label>
              <select id="font" name="font-family">
                <option value="">As the demo</option>
                ${fonts.map(([value, label]) => html`<option value="${value}">${label}</option>`)}
              </select>
            </div>
            ${page.map(control)}
            <div class="field">
              <label for="scheme">Light and dark</label>
              <select id="scheme" name="color-scheme">
                <option value="">As the system</option>
                <option value="light">Light</option>
                <option value="dark">Dark</option>
              </select>
            </div>
            <div class="field">
              <label for="direction">Direction</label>
              <select id="direction" name="dir">
                <option value="ltr">Left to right</option>
                <option value="rtl">Right to left</option>
              </select>
            </div>
            <div class="field">
              <label for="reset">Reset</label>
              <select id="reset" name="reset">
                <option value="">None</option>
                ${resets.map(({ name, file }) => html`<option value="${file}">${name}</option>`)}
              </select>
              <p class="hint">For the whole page.</p>
            </div>
          </fieldset>
          <button class="button quiet" type="reset">Begin again</button>
        </form>
        <section class="theming-preview" aria-label="Preview">
          <div class="theming-menu"><customer-account-menu></customer-account-menu></div>
          <customer-sign-in></customer-sign-in>
          <customer-register></customer-register>
        </section>
        <section class="theming-css" aria-labelledby="css">
          <h2 id="css">Your CSS</h2>
          <pre tabindex="0" aria-labelledby="css"><code></code></pre>
          <button class="button" type="button" hidden>Copy</button>
          <p class="theming-contrast" role="status"></p>
        </section>
      </div>`,
  });
}

function control({ name, label, range }: Property): Markup {
  const id = `theming-${name}`;
  return html`<div class="field">
    <label for="${id}">${label} <span>${name}</span></label>
    ${
      range
        ? html`<input
            id="${id}"
            name="${name}"
            type="range"
            min="${range.from}"
            max="${range.to}"
            step="${range.step}"
            value="${range.value}"
            data-unit="${range.unit}"
          />`
        : html`<input id="${id}" name="${name}" type="color" value="#000000" />`
    }
  </div>`;
}
