import * as z from 'zod/mini';
import { customer } from './customer.js';
import { order } from './orders.js';
import { email, id, instant, line } from './text.js';

/** Text of several lines: all control characters but tabs and line ends are refused. */
const lines = (max: number) =>
  z.string().check(z.maxLength(max), z.regex(/^(?:[\t\n\r]|[^\p{Cc}\p{Cs}])*$/u));

const list = z.array(line(255)).check(z.maxLength(250));

// What the shop may say of a customer whom it writes down; the rest is given or comes about.
const { ref, firstName, lastName, company, identification, acceptsMarketing } = customer.shape;
const { acceptsMarketingUpdatedAt, marketingOptInLevel, extra, currency } = customer.shape;
const { taxExempt, storeCredit, resetPassOnLogin } = customer.shape;

const writtenByShop = {
  ref,
  firstName,
  lastName,
  company,
  /** In any way of writing it, with the country's code unless that is the shop's own. */
  phone: z.nullable(line(64)),
  identification,
  acceptsMarketing,
  acceptsMarketingUpdatedAt,
  marketingOptInLevel,
  extra,
  currency,
  note: z.nullable(lines(5000)),
  tags: list,
  taxExempt,
  taxExemptions: list,
  taxExemptCategory: line(255),
  storeCredit,
  customerGroupId: z.int().check(z.minimum(0), z.maximum(2_147_483_647)),
  registrationIpAddress: line(64),
  multipassIdentifier: z.nullable(line(255)),
  resetPassOnLogin,
};

/** `POST /admin/customers`: a customer in state `disabled`, or `invited` with `invite: true`. */
export const newCustomerRequest = z.extend(
  z.partial(
    z.strictObject({
      ...writtenByShop,
      invite: z.boolean(),
      /** For the invitation's mail. */
      message: line(500),
    }),
  ),
  { email },
);
export type NewCustomerRequest = z.infer<typeof newCustomerRequest>;

/** `PATCH /admin/customers/{id}`: what is given is written, the rest stays. */
export const customerChangesRequest = z.partial(z.strictObject(writtenByShop));
export type CustomerChangesRequest = z.infer<typeof customerChangesRequest>;

/** `POST /admin/customers/{id}/invite`: with one short text of the shop for the mail. */
export const inviteRequest = z.strictObject({ message: z.optional(line(500)) });
export type InviteRequest = z.infer<typeof inviteRequest>;

const { name, items, financialStatus, fulfillmentStatus, test, archived } = order.shape;

const orderStatuses = { financialStatus, fulfillmentStatus, test, archived };

const newOrder = {
  /** No other order has it: who sends an order twice makes one. */
  name,
  /** What was paid or is to be paid, such as `"41.90"`. */
  total: z.string().check(z.regex(/^\d{1,12}(\.\d{1,4})?$/)),
  currency,
  items,
  /** Now unless given. */
  createdAt: z.optional(instant),
  ...z.partial(z.strictObject(orderStatuses)).shape,
};

/** `POST /admin/orders`: of a customer, or of a guest. */
export const newOrderRequest = z.union([
  z.strictObject({ ...newOrder, customerId: id }),
  z.strictObject({ ...newOrder, email }),
]);
export type NewOrderRequest = z.infer<typeof newOrderRequest>;

/** `PATCH /admin/orders/{id}`: what is given is written, the rest stays. */
export const orderChanges = z.partial(z.strictObject(orderStatuses));
export type OrderChanges = z.infer<typeof orderChanges>;
