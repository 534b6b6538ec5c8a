/**
 * Makes the theme's link colour the accent (`--_link`), where the theme has one: CSS has no way to
 * ask for it. A link in the browser's own colour says nothing of the theme.
 */
export function takeLinkColour(host: HTMLElement): void {
  const [link, plain] = [document.createElement('a'), document.createElement('a')];
  link.href = '#';
  plain.style.color = 'LinkText';
  // Both at once: the browser works out the page's styles only one time.
  host.append(link, plain);
  const { color } = getComputedStyle(link);
  if (color !== getComputedStyle(plain).color) host.style.setProperty('--_link', color);
  link.remove();
  plain.remove();
}
