import type { Guest } from './desk.js';

/** What was typed into the contact form. */
export function guestOf(data: FormData): Guest {
  return {
    email: String(data.get('email') ?? '').trim(),
    acceptsMarketing: data.has('acceptsMarketing'),
  };
}
