import { defaults } from '../database/defaults.js';
import type { NewCustomerRow } from '../database/schema.js';
import type { NewCustomer } from './directory.js';
import { writeColumns } from './rows.js';

/** Has all columns: to add one to a copy takes thirty times as long as to copy it. */
const blank: NewCustomerRow = {
  ...defaults.customers,
  email: '',
  email_key: '',
  state: 'disabled',
  currency: '',
  total_spent: '0.00',
  store_credit: '0.00',
  created_at: 0,
  updated_at: 0,
};

/** A customer's row, with the same columns for everybody: all that isn't known of her is blank. */
export function toNewRow(customer: NewCustomer, time: number): NewCustomerRow {
  const row = {
    ...blank,
    currency: customer.currency,
    password_hash: customer.passwordHash,
    created_at: time,
    updated_at: time,
  };
  return writeColumns(row, customer);
}
