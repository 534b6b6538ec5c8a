/**
 * The script tag: `<script type="module" src="…/customer-elements.js" data-api="/storefront/v1">`.
 * Finds the page's `customer-*` tags, also ones that are added later, and loads what they need.
 */
const definitions = import.meta.glob('../elements/*/define.ts');
const languages = import.meta.glob('../i18n/locales/*.ts');

function load(tag: string): void {
  void definitions[`../elements/${tag.replace('customer-', '')}/define.ts`]?.();
}

function find(root: ParentNode): void {
  for (const element of root.querySelectorAll(':not(:defined)')) load(element.localName);
}

const script = document.querySelector<HTMLScriptElement>('script[type=module][data-api]');
const locale = script?.dataset['locale'] ?? (document.documentElement.lang || navigator.language);

// Shared code, words and elements are asked for at once: none of them waits for another.
const core = './chunks/core.js';
void import(/* @vite-ignore */ new URL(core, import.meta.url).href);
const language =
  languages[`../i18n/locales/${locale}.ts`] ??
  languages[`../i18n/locales/${locale.split(/[-_]/)[0]}.ts`] ??
  languages['../i18n/locales/en.ts'];
void language?.();

find(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      load(node.localName);
      find(node);
    }
  }
}).observe(document, { childList: true, subtree: true });
