import { define } from '../define.js';
import { CustomerInviteElement } from './invite.js';

define('customer-invite', CustomerInviteElement);

declare global {
  interface HTMLElementTagNameMap {
    'customer-invite': CustomerInviteElement;
  }
}
