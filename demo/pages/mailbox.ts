import { html } from 'hono/html';
import type { View } from '../http/view.js';
import type { Mail } from '../shop/outbox.js';
import { backOfficePage, type Markup } from './layout.js';

export function mailboxPage(view: View, mails: readonly Mail[]): Markup {
  return backOfficePage(view, {
    title: 'Mailbox',
    script: 'mailbox.js',
    main: html`<h1>Mailbox</h1>
      <p class="hint">
        Every mail of the shop lands here, whoever it is for. New ones show by themselves.
      </p>
      <p class="hint empty-mailbox" ${mails.length > 0 && 'hidden'}>
        No mail yet. Create an account in the shop, and its code will be here.
      </p>
      <ul class="mails" aria-live="polite">
        ${mails.map(mailRow)}
      </ul>
      <template id="mail-row">${mailRow(blankMail)}</template>
      <noscript
        ><p><a href="/demo/mailbox">Look again</a></p></noscript
      >`,
  });
}

const blankMail: Mail = { id: '', to: '', from: '', subject: '', text: '', code: '', date: '' };

function mailRow({ id, to, subject, code, date }: Mail): Markup {
  return html`<li data-id="${id}">
    <a class="mail-subject" href="/demo/mailbox/${id}">${subject}</a>
    <span class="mail-to">${to}</span>
    <time datetime="${date}">${timeOf(date)}</time>
    ${code !== null && codeWithCopy(code)}
  </li>`;
}

/** The button is the script's to show: without one it could do nothing. */
function codeWithCopy(code: string): Markup {
  return html`<span class="mail-code">
    <code>${code}</code> <button class="button quiet copy" type="button" hidden>Copy</button>
  </span>`;
}

export function mailPage(view: View, mail: Mail): Markup {
  return backOfficePage(view, {
    title: mail.subject,
    script: 'mailbox.js',
    main: html`<p><a href="/demo/mailbox">All mail</a></p>
      <article class="mail">
        <h1>${mail.subject}</h1>
        <dl>
          <dt>From</dt>
          <dd>${mail.from}</dd>
          <dt>To</dt>
          <dd>${mail.to}</dd>
          <dt>Sent</dt>
          <dd><time datetime="${mail.date}">${mail.date}</time></dd>
        </dl>
        ${mail.code !== null && codeWithCopy(mail.code)}
        <div class="mail-text">${linked(mail.text)}</div>
      </article>`,
  });
}

/** The text with its web addresses as links. */
function linked(text: string): Markup {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return html`${parts.map((part, index) =>
    index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part,
  )}`;
}

function timeOf(date: string): string {
  return date === '' ? '' : new Date(date).toLocaleTimeString('en', { timeStyle: 'short' });
}
