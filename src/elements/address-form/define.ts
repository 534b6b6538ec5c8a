import { define } from '../define.js';
import { CustomerAddressFormElement } from './address-form.js';

define('customer-address-form', CustomerAddressFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'customer-address-form': CustomerAddressFormElement;
  }
}
