import * as z from 'zod/mini';
import { address, customer, publicCustomer } from './customer.js';
import { order } from './orders.js';
import { passkey } from './passkeys.js';
import { device } from './devices.js';
import { code, password } from './session.js';
import { id, instant, line, requiredLine } from './text.js';

/** What the account page knows of the one who is signed in. */
export const profile = z.object({
  customer: publicCustomer,
  hasPassword: z.boolean(),
  /** When the account will be deleted, where she asked for it; until then she can take it back. */
  deletesAt: z.nullable(instant),
});
export type Profile = z.infer<typeof profile>;

const { identification, acceptsMarketing, extra } = customer.shape;

/** `PATCH /customer`: what is given is written, the rest stays. */
export const profileChanges = z.partial(
  z.strictObject({
    firstName: requiredLine(255),
    lastName: requiredLine(255),
    company: line(255),
    /** In any way of writing it; null or empty takes it away. */
    phone: z.nullable(line(64)),
    /** CPF or CNPJ are checked where the country is Brazil. */
    identification,
    acceptsMarketing,
    extra,
  }),
);
export type ProfileChanges = z.infer<typeof profileChanges>;

/** The code went to the new mailbox. */
export const emailChange = z.strictObject({ challengeId: id, code });
export type EmailChange = z.infer<typeof emailChange>;

/** Null takes the password away: she signs in by code or passkey from then on. */
export const passwordChange = z.strictObject({ password: z.nullable(password) });
export type PasswordChange = z.infer<typeof passwordChange>;

export const deletionResponse = z.object({ deletesAt: instant });

/** All that is held of a customer and that is hers to see. */
export const customerExport = z.object({
  exportedAt: instant,
  customer: publicCustomer,
  addresses: z.array(address),
  billingAddressId: z.nullable(id),
  orders: z.array(order),
  passkeys: z.array(passkey),
  sessions: z.array(device),
});
export type CustomerExport = z.infer<typeof customerExport>;
