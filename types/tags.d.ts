import type { BaseProps, CustomElements, CustomElementsSolidJs } from '../dist/types/elements.js';

export type Tag = keyof CustomElements;

/** The class behind a tag. */
export type ElementOf<Name extends Tag> = Extract<CustomElements[Name]['ref'], HTMLElement>;

/** A tag's own attributes, properties and events (`oncustomer-…`), without what every element has. */
export type OwnProps<Name extends Tag> = Omit<CustomElements[Name], keyof BaseProps<HTMLElement>>;

/** The same with Solid's prefixes. */
export type SolidProps<Name extends Tag> = Omit<
  CustomElementsSolidJs[Name],
  keyof BaseProps<HTMLElement> | 'innerHTML' | 'textContent'
>;
