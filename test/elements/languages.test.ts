import { expect, html } from '@open-wc/testing';
import '../../src/elements/sign-in/define.js';
import { type LanguageTag, languageTags } from '../../src/contract/languages.js';
import { expectAccessible, mount, openShop, seen, settled, type Shop } from './support.js';

/** In English, and in the language too. */
const sameWord = /^(E-mail|Password)$/;
const markup = html`<customer-sign-in></customer-sign-in>`;

/** What each language has been fetched of, so far. */
function fetchedLanguages(): Set<string> {
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  const tags = files.flatMap(
    (file) =>
      languageTags.find((tag) =>
        new RegExp(`/(i18n/[\\w-]+/${tag}\\.ts|${tag}-\\w{8}\\.js)$`).test(file),
      ) ?? [],
  );
  return new Set(tags);
}

function lines(page: HTMLElement): string[] {
  return seen(page)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\p{L}/u.test(line));
}

async function signIn(shop: Shop, locale: LanguageTag): Promise<HTMLElement> {
  const page = await mount(shop, markup, { locale });
  await settled(page);
  return page;
}

it('a page fetches the words of its own language and no others, and shows no English', async () => {
  const shop = await openShop({ checkoutMode: 'optional' });
  const english = new Set(lines(await signIn(shop, 'en')));
  const asked = new Set<string>(['en']);
  for (const tag of languageTags) {
    if (tag === 'en') continue;
    const before = fetchedLanguages();
    expect(before.has(tag), `${tag} before it is used`).to.equal(false);
    const page = await signIn(shop, tag);
    asked.add(tag);
    expect([...fetchedLanguages()].sort()).to.deep.equal([...asked].sort());
    const left = lines(page).filter((line) => english.has(line) && !sameWord.test(line));
    expect(left, tag).to.deep.equal([]);
    expect(lines(page).length, tag).to.equal(english.size);
  }
});

for (const tag of ['ar', 'he'] as const) {
  it(`${tag} runs from right to left in a page that doesn’t`, async () => {
    const shop = await openShop({ checkoutMode: 'optional' });
    const page = await signIn(shop, tag);
    const element = page.querySelector('customer-sign-in')!;
    expect(element.lang).to.equal(tag);
    expect(getComputedStyle(element).direction).to.equal('rtl');
    const [label, show] = ['label', '.customer-control button'].map((part) =>
      element.querySelector(part)!.getBoundingClientRect(),
    );
    expect(label!.right).to.be.greaterThan(show!.right);
    await expectAccessible(element);
  });
}
