import * as Bowser from 'bowser';
import type { Context } from 'hono';
import type { DeviceName } from '../auth/sessions.js';

/** Longer than any browser's, and short enough to look through. */
const longestUserAgent = 512;

const browsers: ReadonlySet<string> = new Set(Object.values(Bowser.BROWSER_MAP));
const systems: ReadonlySet<string> = new Set(Object.values(Bowser.OS_MAP));

/** The browser and system by names from a list: nothing of what the header says is kept. */
export function readDevice(c: Context): DeviceName {
  const userAgent = c.req.header('User-Agent') ?? '';
  if (userAgent === '' || userAgent.length > longestUserAgent) return { browser: '', system: '' };
  const parser = Bowser.getParser(userAgent, true);
  return {
    browser: known(parser.parseBrowser().name, browsers),
    system: known(parser.parseOS().name, systems),
  };
}

function known(name: string | undefined, names: ReadonlySet<string>): string {
  return name !== undefined && names.has(name) ? name : '';
}
