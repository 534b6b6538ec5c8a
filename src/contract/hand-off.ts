import * as z from 'zod/mini';
import { instant } from './text.js';

export const handOffRequest = z.strictObject({
  /** Where she is to arrive: a path of the shop at its platform, or an address there. */
  returnTo: z.optional(z.string().check(z.maxLength(2048))),
});
export type HandOffRequest = z.infer<typeof handOffRequest>;

export const handOffResponse = z.object({
  /** Signs her in at the platform's own shop; for whoever has it, so it is for her browser alone. */
  url: z.string(),
  expiresAt: instant,
});
export type HandOff = z.infer<typeof handOffResponse>;
