import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { sessionLifetime } from '../auth/sessions.js';

const name = 'customer_session';
const attributes = {
  prefix: 'host',
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Lax',
} as const;

export function readSessionCookie(c: Context): string | null {
  return getCookie(c, name, 'host') ?? null;
}

export function setSessionCookie(c: Context, token: string): void {
  setCookie(c, name, token, { ...attributes, maxAge: sessionLifetime / 1000 });
}

export function clearSessionCookie(c: Context): void {
  setCookie(c, name, '', { ...attributes, maxAge: 0 });
}
