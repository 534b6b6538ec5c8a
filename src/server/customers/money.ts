/** A currency with fewer decimals is written with two as well. */
const fewestDecimals = 2;

/** The exact sum of decimal strings, such as `"19.90"`, with as many decimals as the longest has. */
export function sumOf(amounts: readonly string[]): string {
  const decimals = amounts.reduce(
    (most, amount) => Math.max(most, amount.split('.')[1]?.length ?? 0),
    fewestDecimals,
  );
  const sum = amounts.reduce((total, amount) => total + toUnits(amount, decimals), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(decimals + 1, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function toUnits(amount: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}
