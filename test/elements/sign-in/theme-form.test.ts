import { expect, fixture, html } from '@open-wc/testing';
import {
  alertOf,
  button,
  enter,
  errorOf,
  eventually,
  field,
  findField,
  goodPassword,
  mount,
  openShop,
  seen,
  settled,
} from '../support.js';

const ada = 'ada@example.com';

const themeForm = html`<customer-sign-in>
  <form class="theme" action="/login" method="post">
    <h1>Welcome back</h1>
    <label for="theme-mail">Your mail</label>
    <input
      id="theme-mail"
      name="email"
      type="email"
      autocomplete="username"
      aria-describedby="theme-help"
      required
    />
    <span id="theme-help">As on your invoice</span>
    <label>Secret <input name="password" type="password" required /></label>
    <button>Come in</button>
    <button value="code">Mail me a code</button>
  </form>
</customer-sign-in>`;

// Before the element is defined, as in a page whose script is still under way.
it('takes the theme’s form over in place, with its nodes, typed text and focus', async () => {
  const shop = await openShop();
  await shop.customer(ada);
  const place = await fixture<HTMLElement>(
    html`<div style="line-height: 1.2; font-family: serif">
      <customer-provider api=${shop.api}>${themeForm}</customer-provider>
    </div>`,
  );
  const element = place.querySelector('customer-sign-in')!;
  const nodes = [...element.querySelectorAll('*')];
  const password = field(place, 'Secret');
  field(place, 'Your mail').value = ada;
  password.value = goodPassword;
  password.focus();
  const before = places(element);
  const added: HTMLElement[] = [];
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLElement) added.push(node);
    }
  });
  observer.observe(element, { childList: true, subtree: true });

  await import('../../../src/elements/sign-in/define.js');
  const page = place.querySelector('customer-provider')!;
  await settled(page);
  await element.updateComplete;
  observer.disconnect();
  // What asks for the theme's link colour is gone before it could be seen.
  const stayed = added.filter((node) => node.isConnected || node.localName !== 'a');
  expect(stayed.map((node) => node.outerHTML)).to.deep.equal([]);
  const now = [...element.querySelectorAll('*')];
  expect(now.length === nodes.length && now.every((node, at) => node === nodes[at])).to.equal(true);
  expect(document.activeElement === password).to.equal(true);
  expect(places(element)).to.deep.equal(before);

  button(page, 'Come in').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

/** Where everything in the theme's form stands. */
function places(element: Element) {
  return [...element.querySelectorAll('*')].map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [node.localName, x, y, width, height];
  });
}

async function openThemeForm() {
  await import('../../../src/elements/sign-in/define.js');
  const shop = await openShop();
  await shop.customer(ada);
  const page = await mount(shop, themeForm);
  await settled(page);
  return { shop, page, email: field(page, 'Your mail'), password: field(page, 'Secret') };
}

it('says what is wrong beside the theme’s fields, and gives them back as they were', async () => {
  const { page, email, password } = await openThemeForm();
  button(page, 'Come in').click();
  await eventually(() => errorOf(email));
  expect(errorOf(email)).to.equal('Enter your e-mail.');
  expect(errorOf(password)).to.equal('Enter your password.');
  expect(document.activeElement === email).to.equal(true);
  enter(email, ada);
  enter(password, goodPassword);
  expect(email.getAttribute('aria-describedby')).to.equal('theme-help');
  expect(password.getAttribute('aria-describedby')).to.equal(null);
  expect(page.querySelector('[aria-invalid]')).to.equal(null);
});

it('leaves error marks that the theme set itself alone', async () => {
  const { page, email, password } = await openThemeForm();
  email.ariaInvalid = 'true';
  enter(email, ada);
  enter(password, 'not the password at all');
  button(page, 'Come in').click();
  await eventually(() => alertOf(page).startsWith('E-mail and password don’t match.'));
  expect(email.ariaInvalid).to.equal('true');
});

it('says above the theme’s form what is wrong with all of it', async () => {
  const { page, email, password } = await openThemeForm();
  enter(email, ada);
  enter(password, 'not the password at all');
  button(page, 'Come in').click();
  await eventually(() => alertOf(page));
  expect(alertOf(page)).to.equal(
    'E-mail and password don’t match. Try again, or have a code e-mailed to you.',
  );
  expect(password.value).to.equal('not the password at all');
});

it('mails a code at the theme’s own button, and hides the theme’s form meanwhile', async () => {
  const { shop, page, email, password } = await openThemeForm();
  enter(email, ada);
  enter(password, 'half a passw');
  button(page, 'Mail me a code').click();
  await eventually(() => findField(page, 'Six-digit code'));
  expect(findField(page, 'Your mail')).to.equal(undefined);
  button(page, 'Use another e-mail').click();
  await eventually(() => findField(page, 'Your mail'));
  expect(field(page, 'Your mail') === email && email.value).to.equal(ada);
  expect(field(page, 'Secret') === password && password.value).to.equal('half a passw');
  await eventually(() => document.activeElement === email);

  button(page, 'Mail me a code').click();
  await eventually(() => findField(page, 'Six-digit code'));
  enter(field(page, 'Six-digit code'), await shop.code(ada, 2));
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(seen(page)).not.to.include('Welcome back');
  button(page, 'Sign out').click();
  await eventually(() => seen(page).includes('Welcome back'));
  expect([email.value, password.value]).to.deep.equal(['', '']);
});

it('signs in by code alone where the theme’s form has no password', async () => {
  const { shop } = await openThemeForm();
  const page = await mount(
    shop,
    html`<customer-sign-in>
      <form>
        <label>Mail <input name="email" type="email" required /></label><button>Next</button>
      </form>
    </customer-sign-in>`,
  );
  enter(field(page, 'Mail'), ada);
  button(page, 'Next').click();
  await eventually(() => findField(page, 'Six-digit code'));
});

it('hides the theme’s form where the shop sells without accounts', async () => {
  const { shop, page } = await openThemeForm();
  await shop.change({ checkoutMode: 'guest-only' });
  await (await page.storefront!.account()).refreshShop();
  await eventually(() => seen(page).includes('No account needed'));
  expect(findField(page, 'Your mail')).to.equal(undefined);
});

it('never sends the theme’s form by itself, not even twice in a row', async () => {
  const { shop, page, email, password } = await openThemeForm();
  let sent = 0;
  page.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) sent++;
    event.preventDefault();
  });
  enter(email, ada);
  enter(password, goodPassword);
  await shop.faults({ of: 'POST /session', does: 'hold' });
  button(page, 'Come in').click();
  button(page, 'Come in').click();
  await shop.release();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(sent).to.equal(0);
  expect(await shop.requests('POST /session')).to.equal(1);
});

it('takes what the server had said of the form away with the next try', async () => {
  const shop = await openShop();
  const page = await mount(
    shop,
    html`<customer-sign-in>
      <form action="/login" method="post">
        <p role="alert" data-customer-error>The server was not content.</p>
        <label for="told-mail">Mail</label>
        <input
          id="told-mail"
          name="email"
          type="email"
          aria-invalid="true"
          aria-describedby="told-error"
          required
        />
        <span id="told-error" data-customer-error>No such mail.</span>
        <label>Secret <input name="password" type="password" required /></label>
        <button>Come in</button>
      </form>
    </customer-sign-in>`,
  );
  const email = field(page, 'Mail');
  expect(email.getAttribute('aria-invalid')).to.equal('true');
  email.value = ada;
  button(page, 'Come in').click();
  await eventually(() => page.querySelector('[name=password][aria-invalid=true]'));
  expect(page.querySelector('[data-customer-error]')).to.equal(null);
  expect(email.hasAttribute('aria-invalid')).to.equal(false);
  expect(email.hasAttribute('aria-describedby')).to.equal(false);
});
