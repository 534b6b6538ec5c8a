import { define } from '../define.js';
import { CustomerSignInElement } from './sign-in.js';

define('customer-sign-in', CustomerSignInElement);

declare global {
  interface HTMLElementTagNameMap {
    'customer-sign-in': CustomerSignInElement;
  }
}
