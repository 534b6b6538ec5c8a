/** An origin that nobody has: what leads away from it leads away from the shop. */
const nowhere = 'http://shop.invalid';

/**
 * A path on the shop's own origin, or null for anything else. It is parsed as a browser would parse
 * it: `//evil`, `/\evil` and `javascript:` are all foreign.
 */
export function safePath(address: string | null | undefined): string | null {
  if (!address?.startsWith('/')) return null;
  try {
    const { origin, pathname, search, hash } = new URL(address, nowhere);
    // A path of two slashes, as `/.//evil` has it, would be another host once it stands alone.
    return origin === nowhere && !pathname.startsWith('//') ? pathname + search + hash : null;
  } catch {
    return null;
  }
}
