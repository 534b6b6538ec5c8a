import { expect, html } from '@open-wc/testing';
import {
  alertOf,
  button,
  enter,
  eventually,
  field,
  findButton,
  findField,
  goodPassword,
  heard,
  mount,
  openShop,
  seen,
  settled,
} from '../support.js';
import { act, ada, follow, open, openForm, reads, strangeToken } from './support.js';

const bob = 'bob@example.com';

it('asks for the link where there is none, and asks the server nothing', async () => {
  const shop = await openShop();
  const page = await mount(shop, html`<customer-invite></customer-invite>`);
  await reads(page, 'Open the link in your invitation e-mail once more.');
  expect(findField(page, 'First name')).to.equal(undefined);
  expect(findButton(page, 'Sign in')).not.to.equal(undefined);
  expect(await shop.requests('POST /invites/inspect')).to.equal(0);
});

for (const token of [strangeToken, 'cut-off', '<img src=x onerror=window.attacked=1>']) {
  it(`says of ${token} that the link doesn’t work`, async () => {
    const shop = await openShop();
    const page = await open(shop, token);
    await reads(page, 'This link doesn’t work');
    expect(seen(page)).to.include('ask Tea & Co for a new invitation');
    expect(location.hash).to.equal('');
  });
}

it('says of an expired invitation whom to ask for a new one', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  await shop.advance(400 * 24 * 3600_000);
  const page = await open(shop, token);
  await reads(page, 'This invitation has expired');
  expect(seen(page)).to.include('Ask Tea & Co for a new one');
});

it('leads to signing in where the invitation has been used', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  await act(shop, '/invites/accept', { token, firstName: 'Ada', lastName: 'Lovelace' });
  await fetch(`${shop.api}/session`, {
    method: 'DELETE',
    headers: { 'X-Requested-With': 'customer-elements' },
  });
  const page = await open(
    shop,
    token,
    html`<customer-invite sign-in-url="/enter"></customer-invite>`,
  );
  await reads(page, 'You’ve accepted this invitation');
  expect(button(page, 'Sign in').getAttribute('href')).to.equal('/enter');
});

it('leads to the account where she is signed in already', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  await act(shop, '/invites/accept', { token, firstName: 'Ada', lastName: 'Lovelace' });
  const page = await open(shop, token);
  await reads(page, 'You’ve accepted this invitation');
  expect(button(page, 'Go to your account').getAttribute('href')).to.equal('/account');
});

it('sends to the newest e-mail where a newer invitation has replaced it', async () => {
  const shop = await openShop();
  const { id, token } = await shop.invite(ada);
  await shop.inviteAgain(id, ada);
  const page = await open(shop, token);
  await reads(page, 'Open the link in the newest e-mail from Tea & Co.');
});

it('says who is signed in instead, signs her out, and goes on with the invitation', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  await shop.customer(bob);
  await act(shop, '/session', { email: bob, password: goodPassword });
  const page = await open(shop, token);
  const events = heard(page, 'customer-signed-out');
  await reads(page, `Signed in as ${bob}`);
  expect(seen(page)).to.include('This invitation is for another e-mail.');
  button(page, 'Sign out and go on').click();
  await eventually(() => findButton(page, 'Accept invitation'));
  expect(events.length).to.equal(1);
  await eventually(() => document.activeElement?.textContent?.includes('invites you'));
  button(page, 'Accept invitation').click();
  await reads(page, 'Signed in as Ada');
});

it('keeps what was typed where somebody else has signed in meanwhile', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  await shop.customer(bob);
  const page = await openForm(shop, token);
  enter(field(page, 'First name'), 'Augusta');
  await act(shop, '/session', { email: bob, password: goodPassword });
  button(page, 'Accept invitation').click();
  await reads(page, `Signed in as ${bob}`);
  button(page, 'Sign out and go on').click();
  await eventually(() => findButton(page, 'Accept invitation'));
  // The first try has been told of.
  await eventually(() => page.querySelector('form')!.ariaBusy !== 'true');
  expect(field(page, 'First name').value).to.equal('Augusta');
});

it('works where accounts are required', async () => {
  const shop = await openShop({ checkoutMode: 'required' });
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  button(page, 'Accept invitation').click();
  await reads(page, 'Signed in as Ada');
});

it('says that the shop sells without accounts, and shows no form', async () => {
  const shop = await openShop({ checkoutMode: 'guest-only' });
  const { token } = await shop.invite(ada);
  const page = await open(shop, token);
  await reads(page, 'No account needed: Tea & Co sells without accounts.');
  expect(findField(page, 'First name')).to.equal(undefined);
  expect(location.hash).to.equal('');
});

it('opens the invitation when the shop has accounts again', async () => {
  const shop = await openShop({ checkoutMode: 'guest-only' });
  const { token } = await shop.invite(ada);
  follow(token);
  const page = await mount(shop, html`<customer-invite></customer-invite>`, {
    checkoutMode: 'guest-only',
  });
  await reads(page, 'No account needed: Tea & Co sells without accounts.');
  expect(await shop.requests('POST /invites/inspect')).to.equal(0);
  await shop.change({ checkoutMode: 'optional' });
  await (await page.storefront!.account()).refreshShop();
  await eventually(() => findButton(page, 'Accept invitation'));
});

it('opens an invitation that was refused just before the shop had accounts again', async () => {
  const shop = await openShop({ checkoutMode: 'guest-only' });
  const { token } = await shop.invite(ada);
  // What the page begins with, and what it asks for after the refusal.
  await shop.faults({ of: 'GET /config', does: 'hold' });
  follow(token);
  const page = await mount(shop, html`<customer-invite></customer-invite>`);
  await eventually(async () => (await shop.requests('GET /config')) === 2);
  await shop.change({ checkoutMode: 'optional' });
  await shop.release();
  await eventually(() => findButton(page, 'Accept invitation'));
});

it('follows a mode that is switched in the middle of the form, and keeps what was typed', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  enter(field(page, 'First name'), 'Augusta');
  await shop.change({ checkoutMode: 'guest-only' });
  button(page, 'Accept invitation').click();
  await reads(page, 'No account needed');
  await shop.change({ checkoutMode: 'required' });
  await (await page.storefront!.account()).refreshShop();
  await eventually(() => findButton(page, 'Accept invitation'));
  expect(field(page, 'First name').value).to.equal('Augusta');
  button(page, 'Accept invitation').click();
  await reads(page, 'Signed in as Augusta');
});

it('says that the shop couldn’t be reached, and tries again at a button', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  await shop.faults({ of: 'POST /invites/inspect', does: 'cut', times: 2 });
  const page = await open(shop, token);
  for (const time of ['first', 'second']) {
    await eventually(() => alertOf(page).includes('We couldn’t reach the shop.'), time);
    await eventually(() => !page.querySelector('[aria-busy=true]'));
    button(page, 'Try again').click();
  }
  await eventually(() => findButton(page, 'Accept invitation'));
});

it('says how long to wait where too many links were tried', async () => {
  const shop = await openShop();
  await shop.faults({
    of: 'POST /invites/inspect',
    does: 'answer',
    status: 429,
    headers: { 'Retry-After': '120' },
  });
  const page = await open(shop, strangeToken);
  await eventually(() => alertOf(page) === 'Too many tries. Wait 2 minutes and try again.');
});

it('shows no form and no notice before it knows which', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  await shop.faults({ does: 'hold' });
  follow(token);
  const page = await mount(shop, html`<customer-invite></customer-invite>`);
  expect(seen(page)).to.equal('Opening your invitation…');
  const { height } = page.querySelector('customer-invite')!.getBoundingClientRect();
  await shop.release();
  await eventually(() => findButton(page, 'Accept invitation'));
  const now = page.querySelector('customer-invite')!.getBoundingClientRect().height;
  expect(now).to.be.closeTo(height, 60);
});

it('takes the token out of the address at once, and leaves the rest of it alone', async () => {
  const shop = await openShop();
  await shop.faults({ does: 'hold' });
  const length = history.length;
  follow(strangeToken);
  await mount(shop, html`<customer-invite></customer-invite>`);
  expect(location.href).not.to.include(strangeToken);
  expect(location.search).to.equal('?page');
  expect(history.state).to.deep.equal({ theme: 'state' });
  expect(history.length).to.equal(length);
  await shop.release();
});

it('opens another invitation that is followed in the same tab', async () => {
  const shop = await openShop();
  const first = await shop.invite(ada);
  const second = await shop.invite('grace@example.com', { firstName: 'Grace' });
  const page = await openForm(shop, first.token);
  enter(field(page, 'Password (optional)'), goodPassword);
  location.hash = `#invite=${second.token}`;
  await reads(page, 'g••@example.com');
  expect(location.hash).to.equal('');
  expect(field(page, 'First name').value).to.equal('Grace');
  expect(field(page, 'Password (optional)').value).to.equal('');
});

it('leaves fragments that aren’t its own in the address', async () => {
  const shop = await openShop();
  const page = await mount(shop, html`<customer-invite></customer-invite>`);
  location.hash = '#footer';
  await settled(page);
  expect(location.hash).to.equal('#footer');
});

it('lets nothing of the token into storage, markup, logs or events', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const logged: string[] = [];
  const { log, warn, error } = console;
  const keep = (...args: unknown[]) => void logged.push(args.map(String).join(' '));
  Object.assign(console, { log: keep, warn: keep, error: keep });
  try {
    const page = await openForm(shop, token);
    const events = heard(page, 'customer-signed-in');
    await shop.faults({ of: 'POST /invites/accept', does: 'answer', status: 500, times: 1 });
    button(page, 'Accept invitation').click();
    await eventually(() => alertOf(page));
    expect(document.documentElement.outerHTML).not.to.include(token);
    button(page, 'Accept invitation').click();
    await reads(page, 'Signed in as Ada');
    expect(JSON.stringify(events.map((event) => Object.values(event)))).not.to.include(token);
  } finally {
    Object.assign(console, { log, warn, error });
  }
  expect(logged.join('\n')).not.to.include(token);
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.include(token);
  expect(await databases()).not.to.include(token);
});

/** All that this origin has in IndexedDB, as text. */
async function databases(): Promise<string> {
  const texts: string[] = [];
  // What a page keeps, it keeps behind the shopper's back.
  await eventually(async () => (await indexedDB.databases()).length);
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name!));
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store);
      texts.push(JSON.stringify([await done(all.getAllKeys()), await done(all.getAll())]));
    }
    database.close();
  }
  expect(texts.length).to.be.greaterThan(0);
  return texts.join();
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
  });
}
