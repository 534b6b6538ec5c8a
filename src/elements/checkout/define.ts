import { define } from '../define.js';
import { CustomerCheckoutElement } from './checkout.js';

define('customer-checkout', CustomerCheckoutElement);

declare global {
  interface HTMLElementTagNameMap {
    'customer-checkout': CustomerCheckoutElement;
  }
}
