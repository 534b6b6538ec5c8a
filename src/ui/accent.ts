/** A link that no theme has coloured is this colour in every browser. */
const browsersOwn = 'rgb(0, 0, 238)';

/**
 * Makes the theme's link colour the accent (`--_link`), unless there is none. CSS has no way to ask
 * for it.
 */
export function takeLinkColour(host: HTMLElement): void {
  const link = document.createElement('a');
  link.href = '#';
  link.hidden = true;
  host.append(link);
  const { color } = getComputedStyle(link);
  link.remove();
  if (color !== browsersOwn) host.style.setProperty('--_link', color);
}
