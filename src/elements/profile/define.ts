import { define } from '../define.js';
import { CustomerProfileElement } from './profile.js';

define('customer-profile', CustomerProfileElement);

declare global {
  interface HTMLElementTagNameMap {
    'customer-profile': CustomerProfileElement;
  }
}
