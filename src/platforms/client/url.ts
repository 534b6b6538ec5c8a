/** Hosts that a request reaches without leaving the machine, as `new URL` spells them. */
const ownMachine = /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/;

/** Where a key or a secret may be sent; null for all else. */
export function safeUrl(value: string): URL | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && ownMachine.test(url.hostname));
  return isSafe && !url.username && !url.password && !url.hash ? url : null;
}

/** The value isn't in the message: it may hold a password. */
export function readSafeUrl(name: 'url' | 'tokenUrl', value: string): URL {
  const url = safeUrl(value);
  if (url) return url;
  throw new TypeError(
    `${name} has to be such as https://api.shop.example, without a user; http:// is for this machine alone`,
  );
}
