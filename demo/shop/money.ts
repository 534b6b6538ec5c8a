/** Writes an amount of the minor unit, such as cents, for a reader of `locale`. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(amount / 100);
}
