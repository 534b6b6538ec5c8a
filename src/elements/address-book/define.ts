import { define } from '../define.js';
import { CustomerAddressBookElement } from './address-book.js';

define('customer-address-book', CustomerAddressBookElement);

declare global {
  interface HTMLElementTagNameMap {
    'customer-address-book': CustomerAddressBookElement;
  }
}
