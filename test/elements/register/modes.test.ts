import { expect, html } from '@open-wc/testing';
import {
  button,
  enter,
  errorOf,
  eventually,
  expectAccessible,
  field,
  findButton,
  findField,
  mount,
  openShop,
  seen,
} from '../support.js';
import { ada, create, fields, fill, openForm, typed } from './support.js';

it('says that the shop invites its customers, and leads to signing in', async () => {
  const shop = await openShop({ checkoutMode: 'required' });
  const page = await mount(shop, html`<customer-register></customer-register>`);
  await eventually(() => seen(page).includes('Tea & Co invites its customers.'));
  expect(findField(page, 'E-mail')).to.equal(undefined);
  expect(findButton(page, 'Create account')).to.equal(undefined);
  expect(button(page, 'Sign in').getAttribute('href')).to.be.a('string');
});

it('says that the shop sells without accounts, and shows no form', async () => {
  const shop = await openShop({ checkoutMode: 'guest-only' });
  const page = await mount(shop, html`<customer-register></customer-register>`);
  await eventually(() =>
    seen(page).includes('No account needed: Tea & Co sells without accounts.'),
  );
  expect(findField(page, 'E-mail')).to.equal(undefined);
  expect(findButton(page, 'Sign in')).to.equal(undefined);
});

it('follows a mode that is switched in the middle of the form, and keeps what was typed', async () => {
  const shop = await openShop({ checkoutMode: 'optional' });
  const page = await openForm(shop);
  fill(page);
  await shop.change({ checkoutMode: 'required' });
  button(page, 'Create account').click();
  await eventually(() => seen(page).includes('Tea & Co invites its customers.'));
  expect(findField(page, 'E-mail')).to.equal(undefined);
  await shop.change({ checkoutMode: 'optional' });
  await (await page.storefront!.account()).refreshShop();
  await eventually(() => findField(page, 'E-mail'));
  expect(typed(page, 'First name', 'E-mail')).to.deep.equal(['Ada', ada]);
  enter(await create(page), await shop.code(ada));
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

for (const dir of ['ltr', 'rtl']) {
  const markup = html`<div dir=${dir}><customer-register></customer-register></div>`;

  it(`is accessible in every state, ${dir}`, async () => {
    const shop = await openShop(
      fields(
        [
          { key: 'tea', label: 'Tea', type: 'select', required: true, options: ['Oolong'] },
          { key: 'adult', label: 'Of age', type: 'checkbox', required: true },
          { key: 'birthday', label: 'Birthday', type: 'date', required: true },
        ],
        { phone: 'required' },
      ),
    );
    const page = await openForm(shop, markup);
    const element = page.querySelector('customer-register')!;
    await expectAccessible(element);
    button(page, 'Create account').click();
    await eventually(() => errorOf(field(page, 'Tea')));
    await expectAccessible(element);
    fill(page, { Birthday: '1815-12-10', Phone: '+34 600 123 456' });
    field(page, 'Tea').value = 'Oolong';
    field(page, 'Of age').click();
    const code = await create(page);
    await expectAccessible(element);
    button(page, 'Confirm').click();
    await eventually(() => errorOf(code));
    await expectAccessible(element);
    enter(code, await shop.code(ada));
    await eventually(() => seen(page).includes('Signed in as Ada'));
    await expectAccessible(element);
  });

  for (const [checkoutMode, notice] of [
    ['required', 'invites its customers'],
    ['guest-only', 'No account needed'],
  ] as const) {
    it(`has an accessible notice where the mode is ${checkoutMode}, ${dir}`, async () => {
      const shop = await openShop({ checkoutMode });
      const page = await mount(shop, markup);
      await eventually(() => seen(page).includes(notice));
      await expectAccessible(page.querySelector('customer-register')!);
    });
  }
}
