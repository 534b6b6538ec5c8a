import { define } from '../define.js';
import { CustomerAccountMenuElement } from './account-menu.js';

define('customer-account-menu', CustomerAccountMenuElement);

declare global {
  interface HTMLElementTagNameMap {
    'customer-account-menu': CustomerAccountMenuElement;
  }
}
