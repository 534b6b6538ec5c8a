import type { Address, Customer } from '../../contract/customer.js';
import type { Order } from '../../contract/orders.js';

/** What a platform says of a customer: it has less than we, but always the id. */
export interface PlatformCustomer extends Partial<
  Omit<Customer, 'id' | 'addresses' | 'billingAddress'>
> {
  id: string;
  addresses?: Partial<Address>[];
  billingAddress?: Partial<Address> | null;
}

export type PlatformAddress = Pick<Address, 'id'> & Partial<Address>;

export type PlatformOrder = Pick<Order, 'id'> & Partial<Order>;
