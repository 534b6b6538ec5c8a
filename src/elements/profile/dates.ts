import type { Language } from '../../i18n/language.js';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
] as const;

/** Days after which a date says more than how long ago it was. */
const longAgo = 30;

/** Such as `May 3, 2025`. */
export function day(language: Language, instant: string): string {
  return new Intl.DateTimeFormat(formatLocale(language), { dateStyle: 'long' }).format(
    new Date(instant),
  );
}

/** Such as `2 hours ago`, to the hour; a date where that was long ago. */
export function timeAgo(language: Language, instant: string, now = Date.now()): string {
  const passed = Math.max(0, now - Date.parse(instant));
  const [unit, length] = units.find(([, length]) => passed >= length) ?? units[1];
  const count = Math.floor(passed / length);
  if (unit === 'day' && count > longAgo) return day(language, instant);
  const format = new Intl.RelativeTimeFormat(formatLocale(language), { numeric: 'auto' });
  return format.format(-count, unit);
}

/** The region that was asked for, as long as the words are in its language. */
function formatLocale({ locale, tag }: Language): string {
  return locale.split('-')[0] === tag.split('-')[0] ? locale : tag;
}
