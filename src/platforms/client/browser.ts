/** Windows and workers of browsers, by the name that all of them begin with; not those of servers. */
export function refuseBrowsers(): void {
  const { window, document, navigator } = globalThis as Partial<typeof globalThis>;
  const isPage = typeof window === 'object' && typeof document === 'object';
  if (isPage || navigator?.userAgent?.startsWith('Mozilla/')) {
    throw new Error(
      "A platform's key must not be in a browser, where every visitor can read it: call the platform from a server",
    );
  }
}
