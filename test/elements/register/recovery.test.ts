import { expect } from '@open-wc/testing';
import {
  alertOf,
  button,
  enter,
  errorOf,
  eventually,
  field,
  findField,
  goodPassword,
  heard,
  openShop,
  seen,
} from '../support.js';
import {
  ada,
  askForCode,
  create,
  fields,
  fill,
  openForm,
  passwordLabel,
  sixDigits,
  tooCommon,
} from './support.js';

const phoneLabel = 'Phone (optional)';

function wrong(code: string): string {
  return code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
}

it('sends a fresh code to a mailbox that she comes back to after a wrong one', async () => {
  const shop = await openShop();
  const { page, code } = await askForCode(shop);
  enter(code, wrong(await shop.code(ada)));
  await eventually(() => errorOf(code));
  button(page, 'Use another e-mail').click();
  await eventually(() => findField(page, 'E-mail'));
  enter(await create(page), await shop.code(ada, 2));
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('sends a new code where the first one expired while she corrected the details', async () => {
  const shop = await openShop();
  const { page, code } = await askForCode(shop, { [passwordLabel]: tooCommon });
  enter(code, await shop.code(ada));
  await eventually(() => findField(page, passwordLabel));
  await shop.advance(11 * 60_000);
  enter(field(page, passwordLabel), goodPassword);
  const second = await create(page);
  enter(second, await shop.code(ada, 2));
  await eventually(() => seen(page).includes('Signed in as Ada'));
});

it('asks for the country code of a phone number, keeps the number, and takes the corrected one', async () => {
  const shop = await openShop(fields([], { phone: 'optional' }));
  const { page, code } = await askForCode(shop, { [phoneLabel]: '600 123 456' });
  enter(code, await shop.code(ada));
  await eventually(() => findField(page, phoneLabel));
  const phone = field(page, phoneLabel);
  await eventually(() => errorOf(phone));
  expect(errorOf(phone)).to.equal(
    'Enter the number with its country code, such as +34 600 123 456.',
  );
  expect(phone.value).to.equal('600 123 456');
  enter(phone, '+34 600 123 456');
  button(page, 'Create account').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect((await shop.customers())[0]).to.include({ phone: '+34600123456' });
});

it('says beside the field that a phone number belongs to another account', async () => {
  const shop = await openShop(fields([], { phone: 'optional' }));
  await shop.customer('bob@example.com', { phone: '+34600123456' });
  const { page, code } = await askForCode(shop, { [phoneLabel]: '+34 600 123 456' });
  enter(code, await shop.code(ada));
  await eventually(() => findField(page, phoneLabel));
  const phone = field(page, phoneLabel);
  await eventually(() => errorOf(phone));
  expect(errorOf(phone)).to.include('This number belongs to another account.');
});

it('makes one account where the answer was lost, and signs in at the second try', async () => {
  const shop = await openShop();
  const { page, code } = await askForCode(shop);
  const events = heard(page, 'customer-signed-in');
  await shop.faults({ of: 'POST /registrations', does: 'lose', times: 1 });
  const digits = await shop.code(ada);
  enter(code, digits);
  await eventually(() => alertOf(page));
  expect(alertOf(page)).to.equal('We couldn’t reach the shop. Nothing is lost: try again.');
  expect(code.value).to.equal(digits);
  expect((await shop.customers()).length).to.equal(1);
  button(page, 'Confirm').click();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect((await shop.customers()).length).to.equal(1);
  expect(events.length).to.equal(1);
});

it('makes one request for a double click, at each step', async () => {
  const shop = await openShop();
  const page = await openForm(shop);
  fill(page);
  await shop.faults({ of: 'POST /email-codes', does: 'hold' });
  button(page, 'Create account').click();
  button(page, 'Create account').click();
  await eventually(async () => (await shop.requests('POST /email-codes')) > 0);
  await shop.release();
  await eventually(() => findField(page, sixDigits));
  await shop.faults({ of: 'POST /registrations', does: 'hold' });
  enter(field(page, sixDigits), await shop.code(ada));
  button(page, 'Confirm').click();
  button(page, 'Confirm').click();
  await eventually(async () => (await shop.requests('POST /registrations')) > 0);
  await shop.release();
  await eventually(() => seen(page).includes('Signed in as Ada'));
  expect(await shop.requests('POST /email-codes')).to.equal(1);
  expect(await shop.requests('POST /registrations')).to.equal(1);
});
