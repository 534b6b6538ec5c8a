import type { Fault } from '../../platforms/fault.js';
import { InputError } from './input.js';
import { printable } from './output.js';
import type { Target } from './target.js';

/** For rows that were refused for fields that the platform hasn't. */
export function lossyHint({ api }: Target, unknown: ReadonlySet<string>): string {
  if (unknown.size === 0) return '';
  const fields = printable([...unknown].join(', '));
  return `There is no place for ${fields} at ${api.title}: --lossy leaves that out\n`;
}

export function customersOf(count: number): string {
  return `${count} ${count === 1 ? 'customer' : 'customers'}`;
}

/** What has kept a command from its work. */
export function reasonOf(error: Fault | InputError, { name }: Target): string {
  if (error instanceof InputError) return `the file can't be read: ${error.message}`;
  switch (error.kind) {
    case 'unauthorized':
      return `the key was refused by ${name}`;
    case 'not_found':
      return 'there is no such customer';
    case 'wrong_state':
      return 'the customer has an account already';
    case 'rate_limited':
      return `${name} wants a pause of ${Math.ceil(error.retryAfter ?? 1)} seconds`;
    case 'invalid':
      return `it was refused: ${error.message}`;
    default: {
      const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
      return `${name} can't be asked (${error.kind})${cause}`;
    }
  }
}
