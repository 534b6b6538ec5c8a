import { define } from '../define.js';
import { CustomerAccountElement } from './account.js';

define('customer-account', CustomerAccountElement);

declare global {
  interface HTMLElementTagNameMap {
    'customer-account': CustomerAccountElement;
  }
}
