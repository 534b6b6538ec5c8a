/** The address of a page that leads on to `returnTo` once it has served. */
export function leadingBack(path: string, returnTo: string | null | undefined): string {
  return returnTo == null ? path : `${path}?return-to=${encodeURIComponent(returnTo)}`;
}
