import { expect } from '@open-wc/testing';
import { Drafts } from '../../src/session/drafts.js';

let count = 0;
/** Drafts of a shop of the test's own, and again as the next visit finds them. */
function drafts(): { here: Drafts; later: () => Drafts } {
  const api = `/drafts/${++count}/${Date.now()}`;
  return { here: new Drafts(api), later: () => new Drafts(api) };
}

it('keeps what was typed for the next visit, form by form', async () => {
  const { here, later } = drafts();
  await Promise.all([
    here.keep('7', 'address:new', { city: 'Madrid' }),
    here.keep('7', 'details', { firstName: 'Ada' }),
  ]);
  expect(await later().recall('7', 'address:new')).to.deep.equal({ city: 'Madrid' });
  expect(await later().recall('7', 'details')).to.deep.equal({ firstName: 'Ada' });
  await here.keep('7', 'details', {});
  expect(await later().recall('7', 'details')).to.equal(undefined);
  expect(await later().recall('7', 'address:new')).to.deep.equal({ city: 'Madrid' });
});

it('shows nobody what another customer has typed, and forgets it', async () => {
  const { here, later } = drafts();
  await here.keep('7', 'details', { firstName: 'Ada' });
  expect(await later().recall('8', 'details')).to.equal(undefined);
  expect(await later().recall('7', 'details')).to.equal(undefined);
});

it('leaves nothing behind when it is wiped, also where something was just being kept', async () => {
  const { here, later } = drafts();
  const keeping = here.keep('7', 'details', { firstName: 'Ada' });
  await Promise.all([keeping, here.wipe()]);
  expect(await later().recall('7', 'details')).to.equal(undefined);
});

it('forgets after a day', async () => {
  const { here, later } = drafts();
  const { now } = Date;
  try {
    await here.keep('7', 'details', { firstName: 'Ada' });
    Date.now = () => now() + 24 * 3_600_000;
    expect(await later().recall('7', 'details')).to.equal(undefined);
    Date.now = now;
    expect(await later().recall('7', 'details')).to.equal(undefined);
  } finally {
    Date.now = now;
  }
});
