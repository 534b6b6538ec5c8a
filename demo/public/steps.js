import { StepsAdapter } from './steps-adapter.js';

const page = document.querySelector('.checkout-steps');
const checkout = page.querySelector('customer-checkout');
const steps = [...page.querySelectorAll('.step')];
const fields = new Map(
  [...page.querySelectorAll('.fields :is(input, select)')].map((field) => [field.name, field]),
);
const refusal = page.querySelector('.step-list .refusal');
/** What this script, or the page, has put into a field: anything else is the shopper's own. */
const given = new Map([...fields].map(([name, { value }]) => [name, value]));
const toAddress = page.querySelector('.button[data-to="address"]');
let open = 'contact';
let known = false;
let provinces = { country: '', listed: Promise.resolve() };
/** What was filled in from the customer's address book. */
const filled = new Map();

const adapter = new StepsAdapter({
  close(closed) {
    for (const step of steps.slice(1)) step.inert = closed;
    if (closed && open !== 'contact') show('contact');
  },
  know(isKnown) {
    known = isKnown;
    show(open);
  },
  async write(details) {
    put('country', details.country ?? '');
    // Which provinces there are depends on the country.
    await listProvinces();
    for (const [name, value] of Object.entries(details)) put(name, value);
    summarise();
  },
  takeBack() {
    for (const [name, value] of filled) {
      const field = fields.get(name);
      // What she has written over it stays hers.
      if (name !== 'country' && field.value === value) put(name, '');
    }
    filled.clear();
    summarise();
  },
  read: () => Object.fromEntries([...fields].map(([name, { value }]) => [name, value.trim()])),
  typed: () =>
    [...fields].flatMap(([name, { value }]) => {
      const isHers = value.trim() !== '' && value !== given.get(name) && name !== 'country';
      return isHers ? [name] : [];
    }),
});

await customElements.whenDefined('customer-checkout');
checkout.adapter = adapter;
fields.get('country').addEventListener('change', () => void listProvinces());
page.addEventListener('click', onClick);
checkout.addEventListener('customer-checkout-continued-as-guest', () => void goTo('address'));
void listProvinces();
show('contact');

function onClick({ target }) {
  const button = target.closest?.('button');
  if (button?.dataset.to) void goTo(button.dataset.to);
  if (button && 'place' in button.dataset) void place(button);
}

async function goTo(step) {
  try {
    // Who is buying comes first: the prompt says what is missing.
    await checkout.requireIdentity();
  } catch {
    return;
  }
  if (step === 'review' && !isComplete()) return;
  show(step);
  page.querySelector(`[data-step="${step}"] h2`).focus();
}

function show(step) {
  open = step;
  const index = steps.findIndex(({ dataset }) => dataset.step === step);
  for (const [position, other] of steps.entries()) {
    const isOpen = other.dataset.step === step;
    other.toggleAttribute('data-open', isOpen);
    // The prompt stays in sight: it says who is buying.
    if (position > 0) other.querySelector('.step-body').hidden = !isOpen;
    const change = other.querySelector('.link');
    if (change) change.hidden = position >= index;
  }
  // Before it is known who is buying, the prompt has a button of its own for going on.
  toAddress.hidden = !known || step !== 'contact';
  summarise();
}

function summarise() {
  const summary = page.querySelector('.step-summary');
  const lines = [['firstName', 'lastName'], ['street'], ['line2'], ['zip', 'city']].map((names) =>
    names.map((name) => fields.get(name).value.trim()).join(' '),
  );
  summary.firstElementChild.textContent = lines.filter((line) => line.trim()).join(', ');
  summary.hidden = open !== 'review';
}

function isComplete() {
  const missing = [...fields.values()].filter((field) => field.required && !field.value.trim());
  complain(Object.fromEntries(missing.map(({ name }) => [name, page.dataset.required])));
  return missing.length === 0;
}

/** Says beside the fields what is wrong with them, and leads to the first. */
function complain(problems) {
  for (const [name, field] of fields) {
    const id = `${name}-problem`;
    document.getElementById(id)?.remove();
    field.removeAttribute('aria-invalid');
    if (!problems[name]) continue;
    const words = document.createElement('span');
    Object.assign(words, { id, className: 'error', textContent: problems[name] });
    field.after(words);
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', id);
  }
  page.querySelector('[aria-invalid]')?.focus();
}

/** Resolves when the provinces of the chosen country are listed, or can't be had. */
function listProvinces() {
  const country = fields.get('country').value;
  if (country !== provinces.country) provinces = { country, listed: loadProvinces(country) };
  return provinces.listed;
}

async function loadProvinces(country) {
  const answer = await fetch(`/checkout/provinces?country=${country}`).catch(() => null);
  const known = answer?.ok ? await answer.json().catch(() => null) : null;
  if (country !== provinces.country) return;
  // The next time that she chooses it, it is asked for again.
  if (!known) provinces.country = '';
  const list = fields.get('province');
  const options = (known ?? []).map(({ code, name }) => new Option(name, code));
  list.replaceChildren(new Option(), ...options);
  list.closest('.field').hidden = options.length === 0;
}

function put(name, value) {
  const field = fields.get(name);
  if (!field) return;
  field.value = value;
  given.set(name, field.value);
  filled.set(name, field.value);
}

async function place(button) {
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  refusal.textContent = '';
  try {
    const { token } = await checkout.requireIdentity({ forOrder: true });
    await send(token);
  } catch {
    // The prompt has said why nobody is known.
  }
  button.ariaBusy = 'false';
}

async function send(token) {
  const delivery = page.querySelector('[name=delivery]:checked').value;
  const order = { ...orderFields(), delivery, cart: page.dataset.cart };
  const response = await fetch('/checkout/steps', {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ ...order, customer_identity_token: token }),
  }).catch(() => null);
  const answer = await response?.json().catch(() => null);
  if (response?.ok && answer) return location.assign(answer.location);
  refusal.textContent = answer?.message ?? page.dataset.unreached;
  if (answer?.reason === 'cart_changed') await showCart();
  if (Object.keys(answer?.problems ?? {}).length === 0) return;
  show('address');
  complain(answer.problems);
}

/** What is in the cart now, with its sums. */
async function showCart() {
  const now = await loadPage(location.href);
  const shown = now?.querySelector('.checkout-steps');
  if (!shown) return location.assign('/cart');
  page.dataset.cart = shown.dataset.cart;
  const sums = '.summary, .choice .price, [data-place]';
  const fresh = now.querySelectorAll(sums);
  for (const [index, part] of document.querySelectorAll(sums).entries()) {
    part.replaceChildren(...fresh[index].childNodes);
  }
}

function loadPage(address) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onloadend = () => resolve(request.response);
    request.send();
  });
}

function orderFields() {
  return Object.fromEntries([...fields].map(([name, { value }]) => [name, value]));
}
