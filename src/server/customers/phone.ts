/** A phone number in E.164, or null. National numbers, without a country's code, aren't understood. */
export function parsePhone(typed: string): string | null {
  const number = typed.replaceAll(/[\s().-]/g, '').replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : null;
}
