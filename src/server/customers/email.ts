import { domainToASCII } from 'node:url';

export interface EmailAddress {
  /** To write to: the local part as typed, the domain in ASCII. */
  readonly address: string;
  /** The same for all spellings of one mailbox; what is unique. */
  readonly key: string;
}

const localPart = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
/** Only what a host name can hold, so that a URL's rules for hosts find nothing else to take away. */
const typedDomain = /^[\p{L}\p{M}\p{N}.。．｡-]+$/u;
const hostName =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An e-mail address, or null where there is none. The local part must be ASCII: no look-alike of
 * somebody's name can be told apart from it by a mail program.
 */
export function parseEmail(typed: string): EmailAddress | null {
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, Math.max(at, 0));
  const domain = typed.slice(at + 1);
  if (!localPart.test(local) || !typedDomain.test(domain)) return null;
  const host = domainToASCII(domain);
  if (!hostName.test(host)) return null;
  const address = `${local}@${host}`;
  if (address.length > 254) return null;
  return { address, key: `${local.toLowerCase()}@${host}` };
}

/** The first letter and the domain, however long the rest is: a hint for whoever knows it. */
export function maskEmail(address: string): string {
  return `${address.slice(0, 1)}••${address.slice(address.lastIndexOf('@'))}`;
}
