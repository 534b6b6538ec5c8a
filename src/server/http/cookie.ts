import type { Context } from 'hono';
import { sessionLifetime } from '../auth/sessions.js';
import { requestHeader } from './incoming.js';

const name = '__Host-customer_session';
const pattern = new RegExp(`(?:^|;) *${name}=([\\w-]{43}) *(?:;|$)`);
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** The session's token, or null; what can't be one is none. */
export function readSessionCookie(c: Context): string | null {
  return pattern.exec(requestHeader(c, 'cookie') ?? '')?.[1] ?? null;
}

export function sessionCookie(token: string): { 'Set-Cookie': string } {
  return { 'Set-Cookie': `${name}=${token}; Max-Age=${sessionLifetime / 1000}; ${attributes}` };
}

export const noSessionCookie = { 'Set-Cookie': `${name}=; Max-Age=0; ${attributes}` };
