import { html } from 'hono/html';
import { directionOf, languageTags, type LanguageTag } from '../../src/contract/languages.js';
import { checkoutModes, type CheckoutMode } from '../../src/contract/shop.js';
import type { View } from '../http/view.js';
import { chapters, scenesIn, stagingOf } from '../states/chapters.js';
import type { Chapter, Scene } from '../states/scene.js';
import { languageName } from '../texts/index.js';
import { backOfficePage, type Markup } from './layout.js';

export interface StatesChoice {
  language: LanguageTag;
  /** The language's own unless given. */
  direction: 'ltr' | 'rtl' | undefined;
  /** The system's unless given. */
  scheme: 'light' | 'dark' | undefined;
  width: 'phone' | undefined;
  /** Every state once unless given, each in a mode that has it. */
  mode: CheckoutMode | undefined;
}

/** Every element in every state: what a theme developer restyles, and what the visual checks look at. */
export function statesPage(view: View, choice: StatesChoice): Markup {
  const shown = chapters
    .map((chapter) => ({ chapter, scenes: scenesIn(chapter, choice.mode) }))
    .filter(({ scenes }) => scenes.length > 0);
  return backOfficePage(view, {
    title: 'States',
    tags: chapters.map(({ tag }) => tag),
    styles: ['states.css'],
    script: 'states.js',
    main: html`<h1>States</h1>
      <p class="lead">
        Every element in every state. No customer is real and nothing is saved: this page answers in
        the server’s place, in the words of its contract.
      </p>
      ${controls(choice)}
      <nav class="states-jump" aria-label="Elements">
        ${shown.map(
          ({ chapter, scenes }) =>
            html`<a href="#state-${chapter.tag}">${chapter.tag} <span>${scenes.length}</span></a>`,
        )}
      </nav>
      <div
        class="states"
        data-scheme="${choice.scheme ?? 'system'}"
        data-width="${choice.width ?? 'desktop'}"
        inert
      >
        ${shown.map(({ chapter, scenes }) => drawChapter(chapter, scenes, choice))}
      </div>`,
  });
}

function controls({ language, direction, scheme, width, mode }: StatesChoice): Markup {
  return html`<form class="states-controls" autocomplete="off">
    ${select(
      'language',
      'Language',
      language,
      languageTags.map((tag) => [tag, languageName(tag)]),
    )}
    ${select('direction', 'Direction', direction, [
      ['', 'As the language'],
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left'],
    ])}
    ${select('scheme', 'Light and dark', scheme, [
      ['', 'As the system'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ])}
    ${select('width', 'Width', width, [
      ['', 'Desktop'],
      ['phone', 'Phone'],
    ])}
    ${select('mode', 'Checkout mode', mode, [
      ['', 'Each state once'],
      ...checkoutModes.map((one) => [one, one] as const),
    ])}
    <button class="button quiet">Show</button>
  </form>`;
}

function select(
  name: string,
  label: string,
  chosen: string | undefined,
  options: readonly (readonly [value: string, label: string])[],
): Markup {
  return html`<div class="field">
    <label for="states-${name}">${label}</label>
    <select id="states-${name}" name="${name}">
      ${options.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === (chosen ?? '') ? 'selected' : ''}>
            ${text}
          </option>`,
      )}
    </select>
  </div>`;
}

function drawChapter(
  { tag, wide = false }: Chapter,
  scenes: readonly Scene[],
  choice: StatesChoice,
): Markup {
  const id = `state-${tag}`;
  return html`<section class="states-chapter" aria-labelledby="${id}">
    <h2 id="${id}" tabindex="-1">${tag}</h2>
    <div class="states-cells${wide && ' states-wide'}">
      ${scenes.map((scene) => drawScene(tag, scene, choice))}
    </div>
  </section>`;
}

function drawScene(tag: string, scene: Scene, choice: StatesChoice): Markup {
  const { language, direction = directionOf(language), mode } = choice;
  const id = `${tag.replace('customer-', '')}-${scene.name}`;
  const staging = JSON.stringify(stagingOf(scene, mode));
  return html`<figure
    class="states-cell"
    id="state-${id}"
    data-tag="${tag}"
    data-staging="${staging}"
  >
    <figcaption>${scene.caption}</figcaption>
    <div class="states-stage" dir="${direction}" lang="${language}">
      <template>
        <customer-provider api="/demo/states/${id}" locale="${language}">
          ${scene.markup}
        </customer-provider>
      </template>
    </div>
  </figure>`;
}
