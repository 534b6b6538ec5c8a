import { publicCustomer, type PublicCustomer } from '../../contract/customer.js';

const keys = Object.keys(publicCustomer.shape) as (keyof PublicCustomer)[];

/** What the shopper may see of her record: field by field from the list, never the record itself. */
export function presentCustomer(customer: PublicCustomer): PublicCustomer {
  return Object.fromEntries(keys.map((key) => [key, customer[key]])) as PublicCustomer;
}
