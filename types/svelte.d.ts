import type { HTMLAttributes } from 'svelte/elements';
import type { ElementOf, OwnProps, Tag } from './tags.js';

type Elements = { [Name in Tag]: HTMLAttributes<ElementOf<Name>> & OwnProps<Name> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
