/** Of the elements that have a tag, without its prefix, joined by `|`; the build puts it in. */
declare const ELEMENT_NAMES: string;
