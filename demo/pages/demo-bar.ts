import { html } from 'hono/html';
import type { View } from '../http/view.js';

/** What belongs to the demo, not to the shop: the mode, and the way behind the scenes. */
export function demoBar({ text, shop, direction }: View): ReturnType<typeof html> {
  const { demo } = text;
  return html`<nav class="demo-bar" aria-label="${demo.label}">
    <a class="demo-mode" href="/demo/settings"
      ><span>${demo.mode}:</span> <strong>${shop.checkoutMode}</strong></a
    >
    <a href="/demo/settings">${demo.settings}</a>
    <a href="/demo/invitations">${demo.invitations}</a>
    <a href="/demo/mailbox">${demo.mailbox}</a>
    <a href="/demo/theming">${demo.theming}</a>
    <a href="/docs">${demo.docs}</a>
    <a class="demo-direction" href="?dir=${direction === 'ltr' ? 'rtl' : 'ltr'}"
      >${demo.direction[direction]}</a
    >
  </nav>`;
}
