import { define } from '../define.js';
import { CustomerOrdersElement } from './orders.js';

define('customer-orders', CustomerOrdersElement);

declare global {
  interface HTMLElementTagNameMap {
    'customer-orders': CustomerOrdersElement;
  }
}
