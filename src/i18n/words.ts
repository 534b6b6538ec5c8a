import type { LanguageTag } from '../contract/languages.js';
import type { MessageKey } from './messages.js';

/** Loads the words of one part in a language. */
export type Words = (
  tag: LanguageTag,
) => Promise<{ default: Readonly<Partial<Record<MessageKey, string>>> }>;

/**
 * The words of one part, each language a chunk of its own. Written out, so that every bundler finds
 * them; the script tag's build has one expression in their place (scripts/cdn-chunks.ts).
 */
export function words(languages: Readonly<Record<LanguageTag, () => ReturnType<Words>>>): Words {
  return (tag) => languages[tag]();
}
