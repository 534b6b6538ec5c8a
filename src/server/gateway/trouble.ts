import { NoAnswer } from '../../platforms/client/exchange.js';
import { Fault } from '../../platforms/fault.js';

/** The platform has another shop than ours, or none, where we ask. */
export class NoSuchStore extends Error {
  override name = 'NoSuchStore';
}

export const noSuchStore =
  'the platform has no such store, or is elsewhere: PLATFORM_STORE and PLATFORM_URL';

/**
 * What is wrong with the platform, in words for whoever runs the server. Never what a platform has
 * said: it may quote the key.
 */
export function troubleOf(error: unknown): string {
  if (!(error instanceof Fault)) return 'the platform gave no answer in time';
  const { kind, cause } = error;
  switch (kind) {
    case 'unauthorized':
      return 'the platform refuses the key, or the key is for another store: PLATFORM_KEY and PLATFORM_STORE';
    case 'user_agent_required':
      return 'the platform wants an address to write to: --mail-from';
    case 'rate_limited':
      return 'the platform wants a pause';
    case 'server_error':
      return 'the platform has an error of its own';
    default:
      if (cause instanceof NoSuchStore) {
        return noSuchStore;
      }
      if (cause instanceof NoAnswer) return `the platform can't be reached: ${reachOf(cause)}`;
      return "the platform's answer can't be read, or is a proxy's: PLATFORM_URL";
  }
}

function reachOf({ message }: NoAnswer): string {
  const [, code] = /: ([A-Z_]+)$/.exec(message) ?? [];
  if (code === 'ENOTFOUND') return 'PLATFORM_URL has an unknown host';
  return code ? `${code} at PLATFORM_URL` : 'PLATFORM_URL gave no answer in time';
}
