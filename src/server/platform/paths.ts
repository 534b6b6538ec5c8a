import { getPath } from 'hono/utils/url';
import type { Platform } from '../../platforms/definition.js';
import { platforms } from '../../platforms/index.js';

/** All of them; the longer base paths first, because one may lie below another. */
export const platformRoots: readonly { platform: Platform; base: string }[] = Object.values(
  platforms,
)
  .flatMap((platform: Platform) => platform.basePaths.map((base) => ({ platform, base })))
  .sort((one, other) => other.base.length - one.base.length);

const ending = /(\.json)?\/?$/;

/** The path that is looked up: each answers with and without `.json`, and with and without `/` at its end. */
export function pathOf(request: Request): string {
  return getPath(request).replace(ending, '');
}

/** In the router's words. */
export function pattern(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** The names of what stands in a path for an input. */
export function holes(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/**
 * What is ours below a base path, and refused where it isn't an endpoint: all, where the path says whose
 * it is, such as `/stores/1/v2`. Under a word such as `/cart` a shop has pages of its own.
 */
export function ownPaths({ endpoints }: Platform, base: string): string[] {
  if (base.lastIndexOf('/') > 0) return [''];
  const first = ({ path }: { path: string }) => path.split('/').slice(0, 2).join('/');
  return [...new Set(Object.values(endpoints).map(first))];
}

/** The part of a path that is below the base. */
export function below(base: string, path: string): string {
  const rest = path.split('/').slice(base.split('/').length);
  return `/${rest.join('/')}`;
}
