const list = document.querySelector('.mails');
const row = document.querySelector('#mail-row');
const pause = 1500;

showCopyButtons(document);
document.addEventListener('click', copy);
if (list && row) setTimeout(look, pause);

async function look() {
  try {
    if (!document.hidden) await showNew();
  } catch {
    // The server may be starting again; the next look will tell.
  }
  setTimeout(look, pause);
}

async function showNew() {
  const response = await fetch('/demo/mailbox/messages.json');
  if (!response.ok) return;
  const known = new Set([...list.children].map(({ dataset }) => dataset.id));
  const mails = await response.json();
  for (const mail of mails.reverse()) if (!known.has(mail.id)) list.prepend(draw(mail));
  document.querySelector('.empty-mailbox').hidden = list.childElementCount > 0;
}

function draw({ id, to, subject, code, date }) {
  const item = row.content.firstElementChild.cloneNode(true);
  item.dataset.id = id;
  item.classList.add('new');
  const link = item.querySelector('a');
  link.href = `/demo/mailbox/${encodeURIComponent(id)}`;
  link.textContent = subject;
  item.querySelector('.mail-to').textContent = to;
  const time = item.querySelector('time');
  time.dateTime = date;
  time.textContent = new Date(date).toLocaleTimeString('en', { timeStyle: 'short' });
  if (code) item.querySelector('code').textContent = code;
  else item.querySelector('.mail-code').remove();
  showCopyButtons(item);
  return item;
}

function showCopyButtons(root) {
  if (!navigator.clipboard) return;
  for (const button of root.querySelectorAll('.copy')) button.hidden = false;
}

async function copy({ target }) {
  const button = target.closest?.('.copy');
  if (!button) return;
  await navigator.clipboard.writeText(button.parentElement.querySelector('code').textContent);
  button.textContent = 'Copied';
}
