import { expect, html } from '@open-wc/testing';
import '../../../src/elements/sign-in/define.js';
import { button, eventually, field, findField, enter, mount, openShop } from '../support.js';

function attributes(control: Element, ...names: string[]) {
  return Object.fromEntries(names.map((name) => [name, control.getAttribute(name)]));
}

it('is a form of the document, which autofill and password managers find', async () => {
  const shop = await openShop();
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  const form = page.querySelector('form')!;
  expect([...document.forms]).to.include(form);
  expect(form.getRootNode()).to.equal(document);
  expect([...new FormData(form).keys()]).to.deep.equal(['email', 'password']);
});

it('tells the browser what each field is for', async () => {
  const shop = await openShop();
  await shop.customer('ada@example.com');
  const page = await mount(shop, html`<customer-sign-in></customer-sign-in>`);
  const email = field(page, 'E-mail');
  expect(
    attributes(email, 'type', 'name', 'autocomplete', 'autocapitalize', 'spellcheck', 'required'),
  ).to.deep.equal({
    type: 'email',
    name: 'email',
    autocomplete: 'username webauthn',
    autocapitalize: 'none',
    spellcheck: 'false',
    required: '',
  });
  expect(
    attributes(
      field(page, 'Password'),
      'type',
      'name',
      'autocomplete',
      'autocapitalize',
      'spellcheck',
      'minlength',
    ),
  ).to.deep.equal({
    type: 'password',
    name: 'password',
    autocomplete: 'current-password',
    autocapitalize: 'none',
    spellcheck: 'false',
    minlength: null,
  });
  enter(email, 'ada@example.com');
  button(page, 'E-mail me a code').click();
  await eventually(() => findField(page, 'Six-digit code'));
  expect(
    attributes(field(page, 'Six-digit code'), 'name', 'autocomplete', 'inputmode'),
  ).to.deep.equal({ name: 'code', autocomplete: 'one-time-code', inputmode: 'numeric' });
});

it('keeps fields of two forms in one page apart', async () => {
  const shop = await openShop();
  const page = await mount(
    shop,
    html`<customer-sign-in></customer-sign-in><customer-sign-in></customer-sign-in>`,
  );
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).to.equal(ids.length);
  const [first, second] = page.querySelectorAll('customer-sign-in');
  expect(field(first!, 'E-mail')).not.to.equal(field(second!, 'E-mail'));
  expect(first!.contains(field(first!, 'E-mail'))).to.equal(true);
  expect(second!.contains(field(second!, 'E-mail'))).to.equal(true);
});

it('begins with the e-mail that the page knows', async () => {
  const shop = await openShop();
  const page = await mount(
    shop,
    html`<customer-sign-in email="ada@example.com"></customer-sign-in>`,
  );
  expect(field(page, 'E-mail').value).to.equal('ada@example.com');
});

it('has no field of under 16 pixels, which a phone would zoom in on', async () => {
  const shop = await openShop();
  const page = await mount(
    shop,
    html`<div style="font-size: 12px"><customer-sign-in></customer-sign-in></div>`,
  );
  for (const control of page.querySelectorAll('input')) {
    expect(parseFloat(getComputedStyle(control).fontSize)).to.be.at.least(16);
  }
});

it('takes the place of what the theme left for pages without script', async () => {
  const shop = await openShop();
  const page = await mount(
    shop,
    html`<customer-sign-in
      ><p>Call us to sign in.</p>
      <!-- or write --></customer-sign-in
    >`,
  );
  expect(page.innerText).not.to.include('Call us');
  expect(findField(page, 'E-mail')?.checkVisibility()).to.equal(true);
});
