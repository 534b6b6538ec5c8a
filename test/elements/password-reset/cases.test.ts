import { expect, html } from '@open-wc/testing';
import {
  alertOf,
  button,
  enter,
  errorOf,
  eventually,
  expectAccessible,
  field,
  findButton,
  findField,
  heard,
  mount,
  openShop,
  seen,
  settled,
} from '../support.js';
import {
  act,
  ada,
  follow,
  linkFor,
  newPassword,
  open,
  openForm,
  reads,
  strangeToken,
} from './support.js';

const sendLink = 'E-mail me a link';

async function shopWithAda() {
  const shop = await openShop();
  await shop.customer(ada);
  return shop;
}

it('has a link sent where there is none, and asks the server nothing before', async () => {
  const shop = await shopWithAda();
  const page = await mount(shop, html`<customer-password-reset></customer-password-reset>`);
  await settled(page);
  expect(seen(page)).to.include('Forgot your password?');
  expect(await shop.requests('POST /password-resets/inspect')).to.equal(0);
  await expectAccessible(page);
  button(page, sendLink).click();
  await eventually(() => errorOf(field(page, 'E-mail')) === 'Enter your e-mail.');
  enter(field(page, 'E-mail'), ada);
  button(page, sendLink).click();
  await reads(page, `If there is an account with ${ada}, a link to set a new password`);
  await eventually(() => document.activeElement?.textContent === 'Check your e-mail');
  await expectAccessible(page);
  location.hash = `#reset=${await shop.resetToken(ada)}`;
  await eventually(() => findField(page, 'New password'));
  expect(location.hash).to.equal('');
});

it('sends another link, or one to another e-mail', async () => {
  const shop = await shopWithAda();
  const page = await mount(
    shop,
    html`<customer-password-reset email=${ada}></customer-password-reset>`,
  );
  expect(field(page, 'E-mail').value).to.equal(ada);
  button(page, sendLink).click();
  await reads(page, 'Check your e-mail');
  button(page, 'Send a new link').click();
  await reads(page, 'A new link is on its way.');
  await shop.resetToken(ada, 2);
  button(page, 'Use another e-mail').click();
  await eventually(() => findButton(page, sendLink));
  expect(field(page, 'E-mail').value).to.equal(ada);
  await eventually(() => document.activeElement === field(page, 'E-mail'));
});

for (const token of [strangeToken, 'cut-off', '', '<img src=x onerror=window.attacked=1>']) {
  it(`says of the token “${token}” that the link doesn’t work, and sends a new one`, async () => {
    const shop = await shopWithAda();
    const page = await open(shop, token);
    await reads(page, 'This link doesn’t work');
    expect(location.hash).to.equal('');
    await expectAccessible(page);
    enter(field(page, 'E-mail'), ada);
    button(page, sendLink).click();
    await reads(page, 'Check your e-mail');
    expect(await shop.resetToken(ada)).to.have.length(43);
  });
}

it('asks the server nothing about what is no token', async () => {
  const shop = await openShop();
  const page = await open(shop, 'cut-off');
  await reads(page, 'This link doesn’t work');
  expect(await shop.requests('POST /password-resets/inspect')).to.equal(0);
});

it('says that a link has expired, and sends a new one', async () => {
  const shop = await shopWithAda();
  const token = await linkFor(shop);
  await shop.advance(61 * 60_000);
  const page = await open(shop, token);
  await reads(page, 'This link no longer works');
  await expectAccessible(page);
  enter(field(page, 'E-mail'), ada);
  button(page, sendLink).click();
  await reads(page, 'Check your e-mail');
});

it('says the same of a link that was used, or replaced by a newer one', async () => {
  const shop = await shopWithAda();
  const used = await linkFor(shop);
  await act(shop, '/password-resets/confirm', { token: used, password: newPassword });
  await reads(await open(shop, used), 'This link no longer works');
  const replaced = await linkFor(shop, ada, 3);
  await linkFor(shop, ada, 4);
  await reads(await open(shop, replaced), 'This link no longer works');
});

it('says that the shop sells without accounts, and goes on when it has them again', async () => {
  const shop = await shopWithAda();
  const token = await linkFor(shop);
  await shop.change({ checkoutMode: 'guest-only' });
  const page = await open(shop, token);
  await reads(page, 'No account needed: Tea & Co sells without accounts.');
  expect(findField(page, 'New password')).to.equal(undefined);
  expect(findField(page, 'E-mail')).to.equal(undefined);
  await shop.change({ checkoutMode: 'required' });
  await (await page.storefront!.account()).refreshShop();
  await eventually(() => findField(page, 'New password'));
});

it('opens a link that was refused just before the shop had accounts again', async () => {
  const shop = await shopWithAda();
  const token = await linkFor(shop);
  await shop.change({ checkoutMode: 'guest-only' });
  // What the page begins with, and what it asks for after the refusal.
  await shop.faults({ of: 'GET /config', does: 'hold' });
  follow(token);
  const page = await mount(shop, html`<customer-password-reset></customer-password-reset>`);
  await eventually(async () => (await shop.requests('GET /config')) === 2);
  await shop.change({ checkoutMode: 'required' });
  await shop.release();
  await eventually(() => findField(page, 'New password'));
});

it('opens a link while the page still hears that the shop has no accounts', async () => {
  const shop = await shopWithAda();
  const token = await linkFor(shop);
  await shop.change({ checkoutMode: 'guest-only' });
  const { fetch } = window;
  const late: { answer: Response; arrive: () => void }[] = [];
  let holds = false;
  // What the page asks for after the refusal, and what the test does, arrive when they are let.
  window.fetch = async (...request) => {
    const answer = await fetch(...request);
    const isLate = holds && String(request[0]).endsWith('/config');
    if (isLate) await new Promise<void>((arrive) => late.push({ answer, arrive }));
    return answer;
  };
  try {
    await shop.faults({ of: 'POST /password-resets/inspect', does: 'hold' });
    const page = await open(shop, token);
    await eventually(() => shop.requests('POST /password-resets/inspect'));
    holds = true;
    await shop.release();
    await eventually(() => late.length > 0);
    const early = [...late];
    await shop.change({ checkoutMode: 'required' });
    void (await page.storefront!.account()).refreshShop();
    await eventually(() => late.length > early.length);
    holds = false;
    for (const { arrive } of early) arrive();
    await eventually(() => early.every(({ answer }) => answer.bodyUsed));
    // A question to the shop takes longer than the page needs to read it.
    await shop.customers();
    for (const { arrive } of late) arrive();
    await eventually(() => findField(page, 'New password'));
  } finally {
    window.fetch = fetch;
  }
});

it('follows a mode that is switched in the middle', async () => {
  const shop = await shopWithAda();
  const page = await openForm(shop, await linkFor(shop));
  await shop.change({ checkoutMode: 'guest-only' });
  enter(field(page, 'New password'), newPassword);
  button(page, 'Save and sign in').click();
  await reads(page, 'No account needed');
  await shop.change({ checkoutMode: 'optional' });
  await (await page.storefront!.account()).refreshShop();
  await eventually(() => findField(page, 'New password'));
});

it('says that the shop couldn’t be reached, and tries again at a button', async () => {
  const shop = await shopWithAda();
  const token = await linkFor(shop);
  await shop.faults({ of: 'POST /password-resets/inspect', does: 'cut', times: 2 });
  const page = await open(shop, token);
  for (const time of ['first', 'second']) {
    await eventually(() => alertOf(page).includes('We couldn’t reach the shop.'), time);
    await eventually(() => !page.querySelector('[aria-busy=true]'));
    if (time === 'first') await expectAccessible(page);
    button(page, 'Try again').click();
  }
  await eventually(() => findField(page, 'New password'));
});

it('says how long to wait where too many links were tried', async () => {
  const shop = await openShop({}, { failedResetsPerAddress: { count: 1, seconds: 120 } });
  await reads(await open(shop, strangeToken), 'This link doesn’t work');
  const page = await open(shop, strangeToken);
  await eventually(() => alertOf(page) === 'Too many tries. Wait 2 minutes and try again.');
});

it('shows no form before it knows whose password it is, and keeps its room', async () => {
  const shop = await shopWithAda();
  const token = await linkFor(shop);
  await shop.faults({ does: 'hold' });
  follow(token);
  const page = await mount(shop, html`<customer-password-reset></customer-password-reset>`);
  const element = page.querySelector('customer-password-reset')!;
  expect(seen(page)).to.equal('Opening your link…');
  const { height } = element.getBoundingClientRect();
  await shop.release();
  await eventually(() => findField(page, 'New password'));
  expect(element.getBoundingClientRect().height).to.be.closeTo(height, 40);
});

it('takes the token out of the address at once, and leaves the rest of it alone', async () => {
  const shop = await openShop();
  await shop.faults({ does: 'hold' });
  const { length } = history;
  follow(strangeToken);
  await mount(shop, html`<customer-password-reset></customer-password-reset>`);
  expect(location.href).not.to.include(strangeToken);
  expect(location.search).to.equal('?page');
  expect(history.state).to.deep.equal({ theme: 'state' });
  expect(history.length).to.equal(length);
  await shop.release();
});

it('lets nothing of the token into storage, markup or events', async () => {
  const shop = await shopWithAda();
  const token = await linkFor(shop);
  const page = await openForm(shop, token);
  const events = heard(page, 'customer-signed-in');
  expect(document.documentElement.outerHTML).not.to.include(token);
  enter(field(page, 'New password'), newPassword);
  button(page, 'Save and sign in').click();
  await reads(page, 'Signed in as Ada');
  expect(JSON.stringify(events.map((event) => Object.values(event)))).not.to.include(token);
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.include(token);
});

it('leads back to signing in', async () => {
  const shop = await openShop();
  const page = await mount(
    shop,
    html`<customer-password-reset sign-in-url="/enter"></customer-password-reset>`,
  );
  expect(button(page, 'Sign in').getAttribute('href')).to.equal('/enter');
});

it('speaks Spanish', async () => {
  const shop = await shopWithAda();
  const page = await open(
    shop,
    await linkFor(shop),
    html`<customer-password-reset></customer-password-reset>`,
    'es',
  );
  await eventually(() => findField(page, 'Contraseña nueva'));
  expect(seen(page)).to.include('Elige una contraseña nueva');
});

it('takes a theme’s form that asks for the e-mail over, and says why there', async () => {
  const shop = await shopWithAda();
  const themeForm = html`<customer-password-reset>
    <form class="theme">
      <label>Mail <input name="email" type="email" required /></label>
      <button>Send</button>
    </form>
  </customer-password-reset>`;
  const page = await open(shop, strangeToken, themeForm);
  await reads(page, 'This link doesn’t work');
  expect(page.querySelectorAll('form').length).to.equal(1);
  enter(field(page, 'Mail'), ada);
  button(page, 'Send').click();
  await reads(page, 'Check your e-mail');
  expect(findButton(page, 'Send')).to.equal(undefined);
  location.hash = `#reset=${await shop.resetToken(ada)}`;
  await eventually(() => findField(page, 'New password'));
  expect(findField(page, 'Mail')).to.equal(undefined);
});
