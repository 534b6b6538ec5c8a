import { expect, html } from '@open-wc/testing';
import '../../../src/elements/sign-in/define.js';
import {
  button,
  enter,
  eventually,
  field,
  goodPassword,
  heard,
  mount,
  navigations,
  openShop,
  seen,
} from '../support.js';

const ada = 'ada@example.com';
const { origin } = location;

let visited: ReturnType<typeof navigations>;

beforeEach(() => {
  visited = navigations();
});
afterEach(() => visited.stop());

async function signInWith(returnTo: string, cancelled = false) {
  const shop = await openShop();
  await shop.customer(ada);
  const page = await mount(shop, html`<customer-sign-in return-to=${returnTo}></customer-sign-in>`);
  if (cancelled) page.addEventListener('customer-signed-in', (event) => event.preventDefault());
  const events = heard(page, 'customer-signed-in');
  enter(field(page, 'E-mail'), ada);
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => events.length && seen(page).includes('Signed in as Ada'));
  // Wherever it goes, it has gone by now.
  await eventually(() => !page.querySelector('form[aria-busy=true]'));
}

for (const [returnTo, address] of [
  ['/checkout', `${origin}/checkout`],
  ['/checkout?step=2#pay', `${origin}/checkout?step=2#pay`],
  [`${origin}/cart`, `${origin}/cart`],
] as const) {
  it(`goes to ${returnTo.replace(origin, 'the page’s own origin, ')} after signing in`, async () => {
    await signInWith(returnTo);
    expect(visited.to).to.deep.equal([address]);
  });
}

for (const returnTo of [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'https:\\\\evil.example',
  `${origin}@evil.example`,
  `${location.protocol}//evil.example@${location.host}/`,
  `${origin}.evil.example/`,
  'http://localhost:1/',
  '/\t/evil.example',
  '/\r/evil.example',
  '\r\n//evil.example',
  ' //evil.example',
  'javascript:window.attacked=1',
  'JavaScript:window.attacked=1',
  'java\tscript:window.attacked=1',
  '\u0001javascript:window.attacked=1',
  'data:text/html,<script>opener.attacked=1</script>',
  'http://[',
  '',
]) {
  it(`stays where it is in spite of ${JSON.stringify(returnTo)}`, async () => {
    await signInWith(returnTo);
    expect(visited.to).to.deep.equal([]);
    expect(window).not.to.have.property('attacked');
  });
}

for (const returnTo of [
  '/%2F%2Fevil.example',
  '%2F%2Fevil.example',
  '/checkout/..//evil.example',
]) {
  it(`takes ${returnTo} for a path of this origin`, async () => {
    await signInWith(returnTo);
    expect(visited.to.map((address) => new URL(address).origin)).to.deep.equal([origin]);
  });
}

it('leaves the way to a page that cancels the event', async () => {
  await signInWith('/checkout', true);
  expect(visited.to).to.deep.equal([]);
});
