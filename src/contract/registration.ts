import * as z from 'zod/mini';
import { extra } from './customer.js';
import { code, password } from './session.js';
import { id, line, requiredLine } from './text.js';

/** The e-mail address is the challenge's: it was proven by the code. */
export const registrationRequest = z.strictObject({
  challengeId: id,
  code,
  firstName: requiredLine(255),
  lastName: requiredLine(255),
  password: z.optional(password),
  phone: z.optional(line(64)),
  company: z.optional(line(255)),
  acceptsMarketing: z.optional(z.boolean()),
  extra: z.optional(extra),
});
export type RegistrationRequest = z.infer<typeof registrationRequest>;
