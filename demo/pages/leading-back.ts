/** The address of a page that leads on to `returnTo` once it has served. */
export function leadingBack(path: string, returnTo: string | undefined): string {
  return returnTo === undefined ? path : `${path}?return-to=${encodeURIComponent(returnTo)}`;
}
