import { expect } from '@open-wc/testing';
import {
  alertOf,
  button,
  enter,
  eventually,
  field,
  findButton,
  goodPassword,
  heard,
  openShop,
  seen,
} from '../support.js';
import { act, ada, open, openForm, passwordLabel, reads } from './support.js';

it('asks once more before it declines, and goes back to what was typed', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  enter(field(page, 'First name'), 'Augusta');
  button(page, 'Decline').click();
  await reads(page, 'Decline the invitation?');
  await eventually(() => document.activeElement?.textContent === 'Decline the invitation?');
  expect(findButton(page, 'Accept invitation')).to.equal(undefined);
  button(page, 'Go back').click();
  await eventually(() => findButton(page, 'Accept invitation'));
  expect(field(page, 'First name').value).to.equal('Augusta');
  expect(await shop.requests('POST /invites/decline')).to.equal(0);
  await eventually(() => document.activeElement?.textContent?.includes('invites you'));
});

it('declines, says that the shop can invite again, and tells the page', async () => {
  const shop = await openShop();
  const { id, token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  const events = heard(page, 'customer-invitation-declined');
  enter(field(page, passwordLabel), goodPassword);
  button(page, 'Decline').click();
  await eventually(() => findButton(page, 'Decline invitation'));
  button(page, 'Decline invitation').click();
  await reads(page, 'You’ve declined this invitation');
  expect(seen(page)).to.include('Changed your mind? Ask Tea & Co to invite you again.');
  expect(events.length).to.equal(1);
  expect((await shop.customers())[0]).to.include({ state: 'declined' });
  expect([...page.querySelectorAll('input')].map(({ value }) => value)).not.to.include(
    goodPassword,
  );
  page.remove();

  const again = await openForm(shop, await shop.inviteAgain(id, ada));
  button(again, 'Accept invitation').click();
  await reads(again, 'Signed in as Ada');
});

it('declines once for a double click', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  button(page, 'Decline').click();
  await eventually(() => findButton(page, 'Decline invitation'));
  await shop.faults({ of: 'POST /invites/decline', does: 'hold' });
  button(page, 'Decline invitation').click();
  button(page, 'Decline invitation').click();
  await eventually(async () => (await shop.requests('POST /invites/decline')) > 0);
  await shop.release();
  await reads(page, 'You’ve declined this invitation');
  expect(await shop.requests('POST /invites/decline')).to.equal(1);
});

it('says that declining didn’t reach the shop, and tries again', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  button(page, 'Decline').click();
  await eventually(() => findButton(page, 'Decline invitation'));
  await shop.faults({ of: 'POST /invites/decline', does: 'cut', times: 1 });
  button(page, 'Decline invitation').click();
  await eventually(() => alertOf(page).includes('We couldn’t reach the shop.'));
  button(page, 'Decline invitation').click();
  await reads(page, 'You’ve declined this invitation');
});

it('doesn’t decline what has been accepted meanwhile', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  const page = await openForm(shop, token);
  button(page, 'Decline').click();
  await eventually(() => findButton(page, 'Decline invitation'));
  await act(shop, '/invites/accept', { token, firstName: 'Ada', lastName: 'Lovelace' });
  button(page, 'Decline invitation').click();
  await reads(page, 'You’ve accepted this invitation');
});

it('says of a declined invitation that the shop can invite again', async () => {
  const shop = await openShop();
  const { token } = await shop.invite(ada);
  await act(shop, '/invites/decline', { token });
  const page = await open(shop, token);
  await reads(page, 'Changed your mind? Ask Tea & Co to invite you again.');
});
