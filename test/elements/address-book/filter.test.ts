import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { button, enter, eventually, field, findField, seen } from '../support.js';
import { openBook, reads } from './support.js';

const cards = (page: ParentNode) =>
  [...page.querySelectorAll<HTMLElement>('.customer-address')].filter((card) => !card.hidden);

const eight = [
  { street: 'Avenida de América 1' },
  {
    street: 'Straße 2',
    city: 'Köln',
    countryCode: 'DE',
    province: '',
    provinceCode: '',
    zip: '50667',
  },
  ...Array.from({ length: 6 }, (_, index) => ({ street: `Calle ${index}` })),
];

it('offers no filter for seven addresses', async () => {
  const { page } = await openBook(eight.slice(0, 7));
  await eventually(() => cards(page).length === 7);
  expect(findField(page, 'Filter addresses')).to.equal(undefined);
});

it('finds every part of an address, without accents and case, all of several words', async () => {
  const { page } = await openBook(eight);
  await eventually(() => findField(page, 'Filter addresses'));
  const filter = field(page, 'Filter addresses');
  for (const [text, count] of [
    ['america', 1],
    ['KÖLN', 1],
    ['koln 50667', 1],
    ['germany', 1],
    ['calle 3', 1],
    ['ada', 8],
    ['ada  madrid', 7],
    ['nowhere', 0],
    ['', 8],
  ] as const) {
    enter(filter, text);
    await eventually(() => cards(page).length === count, `“${text}” finds ${count}`);
  }
});

it('announces how many are left', async () => {
  const { page } = await openBook(eight);
  await reads(page, '8 addresses');
  enter(field(page, 'Filter addresses'), 'köln');
  await reads(page, '1 of 8 addresses');
  const count = page.querySelector('.customer-count')!;
  expect(count.role).to.equal('status');
});

it('does nothing else at the Enter key', async () => {
  const { page } = await openBook(eight);
  await reads(page, '8 addresses');
  field(page, 'Filter addresses').focus();
  await sendKeys({ type: 'köln' });
  await sendKeys({ press: 'Enter' });
  await reads(page, '1 of 8 addresses');
  expect(page.querySelector('form[data-step=editing]')).to.equal(null);
});

it('keeps an open form in sight, whatever is filtered', async () => {
  const { page } = await openBook(eight);
  await reads(page, '8 addresses');
  button(page, 'Edit, Calle 3').click();
  await eventually(() => page.querySelector('form[data-step=editing]'));
  enter(field(page, 'Filter addresses'), 'köln');
  await eventually(() => cards(page).length === 2);
  expect(page.querySelector('form[data-step=editing]')!.checkVisibility()).to.equal(true);
});

it('has 1,000 addresses at hand: more of them come into the page as its end comes near', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ street: `Calle ${index}` }));
  const { page } = await openBook(many);
  await reads(page, '1,000 addresses');
  const begun = cards(page).length;
  expect(begun).to.be.within(8, 100);
  cards(page).at(-1)!.scrollIntoView();
  await eventually(() => cards(page).length > begun);
  expect(cards(page)[0]!.getAttribute('aria-setsize')).to.equal('1000');
  // The first that was made is the last of the list.
  enter(field(page, 'Filter addresses'), 'calle 999');
  await eventually(() => cards(page).length === 1);
  expect(seen(page)).to.include('1 of 1,000 addresses');
});
