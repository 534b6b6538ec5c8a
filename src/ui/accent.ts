/**
 * Makes the theme's link colour the accent (`--_link`), where the theme has one: CSS has no way to
 * ask for it. A link in the browser's own colour says nothing of the theme.
 */
export function takeLinkColour(host: HTMLElement): void {
  const link = document.createElement('a');
  link.href = '#';
  link.hidden = true;
  host.append(link);
  const { color } = getComputedStyle(link);
  link.style.color = 'LinkText';
  if (color !== getComputedStyle(link).color) host.style.setProperty('--_link', color);
  link.remove();
}
