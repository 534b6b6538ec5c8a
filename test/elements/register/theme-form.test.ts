import { expect, html } from '@open-wc/testing';
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
import { ada, fields, sixDigits, tooCommon } from './support.js';

const themeForm = html`<customer-register>
  <form class="theme" action="/register" method="post">
    <h1>Join us</h1>
    <label>Given <input name="firstName" required /></label>
    <label>Family <input name="lastName" required /></label>
    <label for="theme-mail">Your mail</label>
    <input id="theme-mail" name="email" type="email" aria-describedby="theme-help" required />
    <span id="theme-help">We write seldom</span>
    <label>Secret <input name="password" type="password" minlength="15" /></label>
    <label>Club <input name="extra[club]" /></label>
    <label><input name="acceptsMarketing" type="checkbox" value="yes" /> Letters</label>
    <button>Join</button>
  </form>
</customer-register>`;

async function openThemeForm() {
  const shop = await openShop(
    fields([{ key: 'club', label: 'Club', type: 'text', required: false }]),
  );
  const page = await mount(shop, themeForm);
  await settled(page);
  return { shop, page };
}

function fillTheme(page: ParentNode): void {
  enter(field(page, 'Given'), 'Ada');
  enter(field(page, 'Family'), 'Lovelace');
  enter(field(page, 'Your mail'), ada);
}

it('makes an account from the theme’s form, and leaves its nodes as they are', async () => {
  const { shop, page } = await openThemeForm();
  const form = page.querySelector('form')!;
  const nodes = [...form.querySelectorAll('*')];
  expect(page.querySelectorAll('form').length).to.equal(1);
  fillTheme(page);
  enter(field(page, 'Club'), 'Analysts');
  field(page, 'Letters').click();
  button(page, 'Join').click();
  await eventually(() => findField(page, sixDigits));
  expect(seen(page)).not.to.include('Join us');
  enter(field(page, sixDigits), await shop.code(ada));
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(seen(page)).not.to.include('Join us');
  const [customer] = await shop.customers();
  expect(JSON.parse(String(customer!['extra']))).to.deep.equal({ club: 'Analysts' });
  expect(Number(customer!['accepts_marketing'])).to.equal(1);
  button(page, 'Sign out').click();
  await eventually(() => seen(page).includes('Join us'));
  const now = [...form.querySelectorAll('*')];
  expect(now.length === nodes.length && now.every((node, at) => node === nodes[at])).to.equal(true);
  expect(field(page, 'Your mail').value).to.equal('');
});

it('says what is wrong beside the theme’s fields, and gives them back as they were', async () => {
  const { page } = await openThemeForm();
  button(page, 'Join').click();
  const email = field(page, 'Your mail');
  await eventually(() => errorOf(email));
  expect(errorOf(email)).to.equal('Enter your e-mail.');
  expect(errorOf(page.querySelector<HTMLInputElement>('[name=firstName]') as never)).to.equal(
    'Fill this in.',
  );
  enter(email, ada);
  expect(email.getAttribute('aria-describedby')).to.equal('theme-help');
});

it('brings the theme’s form back for a refused detail, as it was typed', async () => {
  const { shop, page } = await openThemeForm();
  const password = field(page, 'Secret');
  fillTheme(page);
  enter(password, tooCommon);
  button(page, 'Join').click();
  await eventually(() => findField(page, sixDigits));
  enter(field(page, sixDigits), await shop.code(ada));
  await eventually(() => errorOf(password));
  expect(errorOf(password)).to.include('easy to guess');
  expect(seen(page)).to.include('Join us');
  expect([field(page, 'Given').value, field(page, 'Your mail').value]).to.deep.equal(['Ada', ada]);
  enter(password, goodPassword);
  button(page, 'Join').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(await shop.requests('POST /email-codes')).to.equal(1);
});

it('names a field above the form that the theme’s form hasn’t and the shop wants', async () => {
  const shop = await openShop({
    registrationFields: { phone: 'off', company: 'required', extra: [] },
  });
  const page = await mount(shop, themeForm);
  await settled(page);
  fillTheme(page);
  button(page, 'Join').click();
  await eventually(() => findField(page, sixDigits));
  enter(field(page, sixDigits), await shop.code(ada));
  await eventually(() => alertOf(page));
  expect(alertOf(page)).to.equal('Company: fill this in.');
});
