import { fileURLToPath } from 'node:url';
import { ConfigError } from '../../src/server/index.js';
import { htmlTheme } from './html.js';
import type { Theme } from './pages.js';

/** The storefront's looks, each in the template language of a platform. */
const themes = {
  html: async () => htmlTheme,
  liquid: async () => (await import('./liquid/index.js')).liquidTheme(),
  stencil: async () => (await import('./stencil/index.js')).stencilTheme(),
  twig: async () => (await import('./twig/index.js')).twigTheme(),
} as const satisfies Record<string, () => Promise<Theme>>;

/** The styles that the themes in a platform's template language have in common. */
export const sharedAssets = fileURLToPath(new URL('shared', import.meta.url));

export type ThemeName = keyof typeof themes;

export const themeNames = Object.keys(themes) as ThemeName[];

export function openTheme(name: ThemeName = 'html'): Promise<Theme> {
  return themes[name]();
}

/** Takes `--theme NAME` out of the flags; what is left is the account server's. */
export function takeTheme(flags: readonly string[]): { theme?: ThemeName; flags: string[] } {
  const at = flags.indexOf('--theme');
  if (at < 0) return { flags: [...flags] };
  const theme = themeNames.find((name) => name === flags[at + 1]);
  if (!theme) throw new ConfigError(`--theme must be one of ${themeNames.join(', ')}`);
  return { theme, flags: flags.toSpliced(at, 2) };
}
