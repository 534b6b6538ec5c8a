import * as z from 'zod/mini';
import { address, customer } from './customer.js';
import { order } from './orders.js';
import { printableLines } from './patterns.js';
import { email, id, instant, line } from './text.js';

/** Text of several lines: all control characters but tabs and line ends are refused. */
const lines = (max: number) => z.string().check(z.maxLength(max), z.regex(printableLines));

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

const text = z.string();
const textOrNull = z.nullable(text);

/** An address in an upload. What its texts may be, each refused row is told. */
export const addressRow = z.partial(
  z.strictObject({
    firstName: text,
    lastName: text,
    company: text,
    street: text,
    number: text,
    floor: text,
    line2: text,
    locality: text,
    city: text,
    province: text,
    provinceCode: text,
    countryCode: text,
    zip: text,
    phone: text,
    type: address.shape.type,
    isDefault: z.boolean(),
  }),
);

/** A row of `POST /admin/customers/upload`: all that the shop can say of a customer, letter by letter. */
export const customerRow = z.partial(
  z.strictObject({
    email: text,
    ref: textOrNull,
    firstName: text,
    lastName: text,
    company: text,
    phone: textOrNull,
    phoneAsWritten: textOrNull,
    identification: textOrNull,
    state: customer.shape.state,
    verifiedEmail: z.boolean(),
    acceptsMarketing: z.boolean(),
    acceptsMarketingUpdatedAt: z.nullable(instant),
    marketingOptInLevel: customer.shape.marketingOptInLevel,
    extra: z.record(text, text),
    addresses: z.array(addressRow),
    billingAddress: z.nullable(addressRow),
    currency: text,
    note: textOrNull,
    tags: z.array(text),
    taxExempt: z.boolean(),
    taxExemptions: z.array(text),
    taxExemptCategory: text,
    storeCredit: text,
    customerGroupId: z.number(),
    registrationIpAddress: text,
    multipassIdentifier: textOrNull,
    wishlistId: textOrNull,
    adminGraphqlApiId: textOrNull,
    resetPassOnLogin: z.boolean(),
    password: text,
    passwordConfirmation: text,
    sendEmailInvite: z.boolean(),
    sendEmailWelcome: z.boolean(),
  }),
);
export type CustomerRow = z.infer<typeof customerRow>;

/** The answer to an upload: the first 10,000 rows that weren't taken, by their places from 0, and why. */
export const uploadReport = z.object({
  created: z.number(),
  refused: z.array(
    z.object({
      index: z.number(),
      id: textOrNull,
      email: textOrNull,
      /** Field name to what is wrong with it. */
      fields: z.record(text, text),
      message: text,
    }),
  ),
  /** All that weren't taken. */
  refusedCount: z.number(),
});

/** `GET /admin/customers`: by id, the lowest first; the next page is `?sinceId=`, null at the end. */
export const customersResponse = z.object({
  customers: z.array(customer),
  nextSinceId: z.nullable(id),
});
export type CustomersResponse = z.infer<typeof customersResponse>;

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
