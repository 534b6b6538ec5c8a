/**
 * The address to go to after signing in, or undefined where it isn't on the page's own origin. It is
 * parsed as the browser would parse it: `//evil`, `/\evil` and `javascript:` are all foreign.
 */
export function safeReturnTo(address: string | null, base = location.href): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address, base);
    const own = new URL(base);
    const known = url.origin === own.origin && /^https?:$/.test(url.protocol) && !url.username;
    return known ? url.href : undefined;
  } catch {
    return undefined;
  }
}
