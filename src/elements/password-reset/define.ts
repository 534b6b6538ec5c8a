import { define } from '../define.js';
import { CustomerPasswordResetElement } from './password-reset.js';

define('customer-password-reset', CustomerPasswordResetElement);

declare global {
  interface HTMLElementTagNameMap {
    'customer-password-reset': CustomerPasswordResetElement;
  }
}
