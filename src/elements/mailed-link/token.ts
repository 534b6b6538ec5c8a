/**
 * Takes a mailed link's token out of the page's address, where it would stay for whoever looks at the
 * screen, the history or a bookmark; undefined where there is none.
 */
export function takeToken(kind: 'invite' | 'reset'): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get(kind);
  if (token === null) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}

/** Whether it looks like one of the server's. */
export function isToken(token: string): boolean {
  return /^[\w-]{43}$/.test(token);
}
