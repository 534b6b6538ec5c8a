import type { Context } from 'hono';
import type { Visit } from '../auth/sessions.js';
import { readSessionCookie } from '../http/cookie.js';
import { readDevice } from '../http/device.js';

export function readVisit(c: Context): Visit {
  return { formerToken: readSessionCookie(c), device: readDevice(c) };
}
