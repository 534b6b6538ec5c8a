import { expect, html } from '@open-wc/testing';
import {
  button,
  enter,
  errorOf,
  eventually,
  field,
  findButton,
  findField,
  mount,
  openShop,
  seen,
} from '../support.js';
import { ada, askForCode, create, fields, fill, openForm, passwordLabel } from './support.js';

it('asks for names and e-mail before it sends anything', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  button(page, 'Create account').click();
  await eventually(() => errorOf(field(page, 'First name')));
  expect(document.activeElement === field(page, 'First name')).to.equal(true);
  expect(errorOf(field(page, 'First name'))).to.equal('Fill this in.');
  expect(errorOf(field(page, 'Last name'))).to.equal('Fill this in.');
  expect(errorOf(field(page, 'E-mail'))).to.equal('Enter your e-mail.');
  expect(errorOf(field(page, passwordLabel))).to.equal(undefined);
  expect(await shop.requests('POST /email-codes')).to.equal(0);
});

it('says what is wrong with an e-mail, a blank name and a password of 14 characters', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  fill(page, { 'Last name': '  ', 'E-mail': 'ada at example', [passwordLabel]: '12345678901234' });
  button(page, 'Create account').click();
  await eventually(() => errorOf(field(page, 'E-mail')));
  expect(errorOf(field(page, 'Last name'))).to.equal('Fill this in.');
  expect(errorOf(field(page, 'E-mail'))).to.equal('Enter an e-mail such as name@example.com.');
  expect(errorOf(field(page, passwordLabel))).to.equal(
    'Use at least 15 characters. A few unrelated words work well.',
  );
  enter(field(page, 'E-mail'), ada);
  expect(errorOf(field(page, 'E-mail'))).to.equal(undefined);
  expect(await shop.requests('POST /email-codes')).to.equal(0);
});

const everyType = fields(
  [
    { key: 'nickname', label: 'Nickname', type: 'text', required: true },
    {
      key: 'tea',
      label: 'Favourite tea',
      type: 'select',
      required: true,
      options: ['Oolong', 'Sencha'],
    },
    { key: 'adult', label: 'I am of age', type: 'checkbox', required: true },
    { key: 'birthday', label: 'Birthday', type: 'date', required: false },
  ],
  { company: 'required' },
);

it('keeps the shop’s own fields of each type with the customer', async () => {
  const shop = await openShop(everyType);
  const page = await openForm(shop);
  fill(page, { Company: 'Engines Ltd', Nickname: 'Countess', 'Birthday (optional)': '1815-12-10' });
  field(page, 'Favourite tea').value = 'Sencha';
  field(page, 'I am of age').click();
  enter(await create(page), await shop.code(ada));
  await eventually(() => seen(page).includes('Signed in as Ada'));
  const [customer] = await shop.customers();
  expect(customer!['company']).to.equal('Engines Ltd');
  expect(JSON.parse(String(customer!['extra']))).to.deep.equal({
    nickname: 'Countess',
    tea: 'Sencha',
    adult: 'true',
    birthday: '1815-12-10',
  });
});

it('asks for those of the shop’s fields that it requires', async () => {
  const shop = await openShop(everyType);
  const page = await openForm(shop);
  fill(page);
  button(page, 'Create account').click();
  await eventually(() => errorOf(field(page, 'Company')));
  expect(errorOf(field(page, 'Company'))).to.equal('Fill this in.');
  expect(errorOf(field(page, 'Nickname'))).to.equal('Fill this in.');
  expect(errorOf(field(page, 'Favourite tea'))).to.equal('Fill this in.');
  expect(errorOf(field(page, 'I am of age'))).to.equal('Tick this box to go on.');
  expect(errorOf(field(page, 'Birthday (optional)'))).to.equal(undefined);
  field(page, 'I am of age').click();
  expect(errorOf(field(page, 'I am of age'))).to.equal(undefined);
});

it('shows a field that the shop has come to require meanwhile, and needs no second code', async () => {
  const shop = await openShop();
  const { page, code } = await askForCode(shop);
  await shop.change(fields([{ key: 'club', label: 'Club', type: 'text', required: true }]));
  enter(code, await shop.code(ada));
  await eventually(() => findField(page, 'Club'));
  await eventually(() => errorOf(field(page, 'Club')));
  expect(errorOf(field(page, 'Club'))).to.equal('Fill this in.');
  enter(field(page, 'Club'), 'Analysts');
  button(page, 'Create account').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(await shop.requests('POST /email-codes')).to.equal(1);
});

it('goes on without a field that the shop has dropped meanwhile', async () => {
  const shop = await openShop(
    fields([{ key: 'club', label: 'Club', type: 'text', required: true }]),
  );
  const { page, code } = await askForCode(shop, { Club: 'Analysts' });
  await shop.change(fields([]));
  enter(code, await shop.code(ada));
  await eventually(() => findButton(page, 'Create account'));
  await eventually(() => !findField(page, 'Club'));
  button(page, 'Create account').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('asks for consent in the shop’s words, and keeps it only where it was given', async () => {
  const shop = await openShop({ consentText: { en: 'Send me tea letters', es: 'Cartas de té' } });
  for (const email of ['no@example.com', 'yes@example.com']) {
    const page = await openForm(shop);
    fill(page, { 'E-mail': email });
    const consent = field(page, 'Send me tea letters');
    expect(consent.checked).to.equal(false);
    if (email.startsWith('yes')) consent.click();
    enter(await create(page), await shop.code(email));
    await eventually(() => seen(page).includes('Signed in as Ada'));
    button(page, 'Sign out').click();
    await eventually(() => findField(page, 'E-mail'));
    page.remove();
  }
  const customers = await shop.customers();
  const given = customers.map(({ email, accepts_marketing }) => [email, Number(accepts_marketing)]);
  expect(Object.fromEntries(given)).to.deep.equal({ 'no@example.com': 0, 'yes@example.com': 1 });
});

it('has the first fields on a first visit before the shop has answered, and moves none of them', async () => {
  const shop = await openShop(everyType);
  await shop.faults({ of: 'GET /config', does: 'hold' });
  const page = await mount(shop, html`<customer-register></customer-register>`);
  fill(page, { [passwordLabel]: 'half a passw' });
  expect(findButton(page, 'Create account')).to.equal(undefined);
  const there = [...page.querySelectorAll('input, label, p, button')];
  const places = () => there.map((node) => JSON.stringify(node.getBoundingClientRect()));
  const before = places();
  const focused = document.activeElement;
  await shop.release();
  await eventually(() => findButton(page, 'Create account'));
  expect(places()).to.deep.equal(before);
  expect(document.activeElement === focused).to.equal(true);
  expect(field(page, passwordLabel).value).to.equal('half a passw');
  expect(findField(page, 'Nickname')).not.to.equal(undefined);
});

it('makes an account while the shop’s settings can’t be had', async () => {
  const shop = await openShop();
  await shop.faults({ of: 'GET /config', does: 'answer', status: 500 });
  const page = await mount(shop, html`<customer-register></customer-register>`);
  await eventually(() => findButton(page, 'Create account'));
  fill(page);
  enter(await create(page), await shop.code(ada));
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('keeps what was typed with its field when the shop puts another before it', async () => {
  const nickname = { key: 'nickname', label: 'Nickname', type: 'text', required: true } as const;
  const shop = await openShop(fields([nickname]));
  const page = await openForm(shop);
  fill(page, { Nickname: 'Countess' });
  await shop.change(
    fields([{ key: 'tea', label: 'Favourite tea', type: 'text', required: true }, nickname]),
  );
  document.dispatchEvent(new Event('visibilitychange'));
  await eventually(() => findField(page, 'Favourite tea'));
  expect(field(page, 'Nickname').value).to.equal('Countess');
  expect(field(page, 'Favourite tea').value).to.equal('');
});
