import type { Country, ZipRules } from './country.js';

/**
 * A postcode in its canonical spelling: upper case, and the country's separator where it belongs,
 * however it was typed. What is no postcode of the country stays as it is, but for the space around.
 */
export function normalizeZip(country: Country, zip: string): string {
  const typed = zip.trim();
  const { zip: rules } = country;
  if (!rules) return typed;
  const upper = westernDigits(typed.normalize('NFKC')).toUpperCase();
  const separator = rules.examples.join().match(/[ -]/)?.[0];
  // Where the examples show none, one that the pattern allows is the customer's choice.
  if (separator === undefined && rules.pattern.test(upper)) return upper;
  const bare = upper.replace(/[\s.〒\p{Pd}−ー]/gu, '');
  return (
    spellings(bare, rules, separator).find((spelling) => rules.pattern.test(spelling)) ?? typed
  );
}

/** Ways to write the same letters and digits, the likeliest first. */
function spellings(bare: string, rules: ZipRules, separator?: string): string[] {
  const separators = [...new Set([separator ?? '', '', '-', ' '])];
  const all = (text: string) =>
    separators.flatMap((one) => {
      if (!one) return [text];
      return Array.from({ length: text.length - 1 }, (_, index) => {
        return text.slice(0, index + 1) + one + text.slice(index + 1);
      });
    });
  const prefix = rules.prefix?.replace(/\W/g, '') ?? '';
  const withoutPrefix = prefix && bare.startsWith(prefix) ? all(bare.slice(prefix.length)) : [];
  // Latvia's `LV-` is part of the postcode, and still many leave it out.
  const lead = /^\^\(\?:([A-Z]{2,})[ -]?[\\[]/.exec(rules.pattern.source)?.[1] ?? '';
  const withLead = lead && /^\d+$/.test(bare) ? all(lead + bare) : [];
  return [...all(bare), ...withoutPrefix, ...withLead];
}

/** Keyboards for Arabic and Persian have digits of their own. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
