import { languageFor } from '../contract/languages.js';

/**
 * The script tag: `<script type="module" src="…/customer-elements.js" data-api="/storefront/v1">`.
 * Finds the page's `customer-*` tags, also ones that are added later, and loads what they need.
 */
const tags = new RegExp(`^customer-(${ELEMENT_NAMES})$`);

function load(chunk: string | undefined): void {
  if (chunk) void import(/* @vite-ignore */ `./chunks/${chunk}.js`);
}

function find(root: ParentNode): void {
  for (const { localName } of root.querySelectorAll(':not(:defined)')) {
    load(tags.exec(localName)?.[1]);
  }
}

const script = document.querySelector<HTMLScriptElement>('script[type=module][data-api]');
const locale = script?.dataset['locale'] ?? (document.documentElement.lang || navigator.language);

// Shared code, words and elements are asked for at once: none of them waits for another.
load('core');
load(languageFor(locale));

find(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      load(tags.exec(node.localName)?.[1]);
      find(node);
    }
  }
}).observe(document, { childList: true, subtree: true });
