import { define } from '../define.js';
import { CustomerProviderElement } from './provider.js';

define('customer-provider', CustomerProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'customer-provider': CustomerProviderElement;
  }
}
