import * as z from 'zod/mini';
import { id, instant } from './text.js';

/** A device, or a browser on it, on which the customer is signed in. */
export const device = z.object({
  id,
  /** Such as `Firefox` and `Android`; empty where it can't be told. */
  browser: z.string(),
  system: z.string(),
  /** Whether the request came from it. */
  isCurrent: z.boolean(),
  signedInAt: instant,
  /** To the hour. */
  lastSeenAt: instant,
});
export type Device = z.infer<typeof device>;

export const devicesResponse = z.object({ sessions: z.array(device) });
