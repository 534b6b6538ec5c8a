import { define } from '../define.js';
import { CustomerRegisterElement } from './register.js';

define('customer-register', CustomerRegisterElement);

declare global {
  interface HTMLElementTagNameMap {
    'customer-register': CustomerRegisterElement;
  }
}
