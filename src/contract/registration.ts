import * as z from 'zod/mini';
import { extra } from './customer.js';
import { code, password } from './session.js';
import { id, line, requiredLine } from './text.js';

/** What the form of a new account says of its customer; the shop's settings say what else is required. */
export const newAccountForm = {
  firstName: requiredLine(255),
  lastName: requiredLine(255),
  password: z.optional(password),
  phone: z.optional(line(64)),
  company: z.optional(line(255)),
  acceptsMarketing: z.optional(z.boolean()),
  extra: z.optional(extra),
};

/** The e-mail address is the challenge's: it was proven by the code. */
export const registrationRequest = z.strictObject({ challengeId: id, code, ...newAccountForm });
export type RegistrationRequest = z.infer<typeof registrationRequest>;
export type NewAccountForm = Omit<RegistrationRequest, 'challengeId' | 'code'>;
