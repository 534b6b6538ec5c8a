import { expect, html } from '@open-wc/testing';
import '../../src/elements/account/define.js';
import '../../src/elements/register/define.js';
import '../../src/elements/sign-in/define.js';
import {
  button,
  enter,
  errorOf,
  eventually,
  expectAccessible,
  field,
  findField,
  goodPassword,
  mount,
  openShop,
  painted,
  settled,
} from './support.js';

const bootstrap = '/node_modules/bootstrap/dist/css/bootstrap-reboot.css';
const tailwind = '/node_modules/tailwindcss/preflight.css';

/** What themes begin with, and worse. */
const resets: Readonly<Record<string, () => Promise<string>>> = {
  Bootstrap: () => text(bootstrap),
  Tailwind: () => text(tailwind),
  'a reset of everything': async () => '* { margin: 0; padding: 0; border: 0; font: inherit }',
  'a reset that reverts everything': async () => '* { all: revert } *::before { all: revert }',
  'a root of 62.5 %': async () => 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'buttons that are hidden until they are styled': async () =>
    'button { display: none; background: none; color: inherit; min-height: 0; padding: 0 }',
};

let style: HTMLStyleElement | undefined;

async function text(address: string): Promise<string> {
  const answer = await fetch(address);
  expect(answer.ok, address).to.equal(true);
  return answer.text();
}

/** The page's own CSS, which is there before ours. */
function theme(css: string): void {
  style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

afterEach(() => style?.remove());

function px(element: Element, property: keyof CSSStyleDeclaration): number {
  return parseFloat(String(getComputedStyle(element)[property]));
}

function expectUsableField(control: HTMLElement): void {
  const { height, width } = control.getBoundingClientRect();
  expect(height, 'a target that a finger finds').to.be.at.least(44);
  expect(width).to.be.at.least(120);
  expect(px(control, 'fontSize'), 'iOS doesn’t zoom in').to.be.at.least(16);
  expect(px(control, 'paddingInlineStart')).to.be.at.least(8);
  expect(px(control, 'borderBlockEndWidth'), 'a frame').to.be.at.least(1);
  expect(getComputedStyle(control).borderBlockEndStyle).to.equal('solid');
}

function expectUsableButton(control: HTMLElement): void {
  expect(control.getBoundingClientRect().height).to.be.at.least(44);
  const { backgroundColor, color, fontWeight } = getComputedStyle(control);
  expect(backgroundColor).to.not.equal('rgba(0, 0, 0, 0)');
  expect(backgroundColor).to.not.equal(color);
  expect(fontWeight).to.equal('600');
}

function expectApart(above: Element, below: Element): void {
  const gap = below.getBoundingClientRect().top - above.getBoundingClientRect().bottom;
  expect(gap, 'what is above another stands apart from it').to.be.at.least(8);
}

for (const [name, css] of Object.entries(resets)) {
  it(`a form stays as it is under ${name}`, async () => {
    theme(await css());
    const page = await mount(await openShop(), html`<customer-register></customer-register>`);
    await settled(page);
    await painted(page);
    expect(page.querySelector('customer-register')!.clientWidth).to.be.within(300, 420);
    const [email, password] = [field(page, 'E-mail'), field(page, 'Password (optional)')];
    const create = button(page, 'Create account');
    for (const control of [field(page, 'First name'), email, password]) expectUsableField(control);
    expectUsableButton(create);
    expectApart(email, password);
    expect(button(page, 'Show password').getBoundingClientRect().width).to.be.at.least(24);
    expect(field(page, 'E-mail me about news and offers').offsetWidth).to.be.at.least(16);
    create.click();
    const error = await eventually(() => errorOf(email)).then(() =>
      page.querySelector<HTMLElement>('.customer-error')!,
    );
    expect(getComputedStyle(error, '::before').borderStyle, 'not by colour alone').to.equal(
      'solid',
    );
    await expectAccessible(page);
  });
}

it('lists stay without bullets, and cards keep their frame, under a reset that reverts everything', async () => {
  theme(await resets['a reset that reverts everything']!());
  const shop = await openShop();
  await shop.customer('ada@example.com');
  const page = await mount(shop, html`<customer-account></customer-account>`);
  await settled(page);
  await eventually(() => findField(page, 'E-mail'));
  enter(field(page, 'E-mail'), 'ada@example.com');
  enter(field(page, 'Password'), goodPassword);
  button(page, 'Sign in').click();
  await eventually(() => page.querySelector('.customer-cards'));
  const card = page.querySelector('.customer-cards li')!;
  expect(getComputedStyle(card).listStyleType).to.equal('none');
  expect(px(card, 'borderBlockEndWidth')).to.equal(1);
  expect(px(card, 'paddingInlineStart')).to.be.at.least(12);
});

it('what a theme says of our classes and tags wins', async () => {
  theme(`
    .customer-button { background: rgb(0, 80, 0); border-radius: 0 }
    customer-sign-in input { border-radius: 0; padding-inline: 3px }
    .my-theme label { font-weight: 800 }
  `);
  const page = await mount(
    await openShop(),
    html`<div class="my-theme"><customer-sign-in></customer-sign-in></div>`,
  );
  const signIn = getComputedStyle(button(page, 'Sign in'));
  expect(signIn.backgroundColor).to.equal('rgb(0, 80, 0)');
  expect(signIn.borderRadius).to.equal('0px');
  const email = field(page, 'E-mail');
  expect(getComputedStyle(email).borderRadius).to.equal('0px');
  expect(px(email, 'paddingInlineStart')).to.equal(3);
  expect(getComputedStyle(email.labels![0]!).fontWeight).to.equal('800');
});

it('an element looks the same under a tag of the shop’s own', async () => {
  const { CustomerSignInElement } = await import('../../src/index.js');
  customElements.define('our-sign-in', class extends CustomerSignInElement {});
  const page = await mount(await openShop(), html`<our-sign-in></our-sign-in>`);
  await eventually(() => page.querySelector('our-sign-in form'));
  expectUsableField(field(page, 'E-mail'));
  expectUsableButton(button(page, 'Sign in'));
  expect(page.querySelector('our-sign-in')!.clientWidth).to.be.at.most(26 * 16);
});
