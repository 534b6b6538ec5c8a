import { expect, html } from '@open-wc/testing';
import { enter, eventually, field, mount, openShop, seen } from '../support.js';
import { ada, askForCode, create, fields, fill, openForm } from './support.js';

for (const name of ['👩🏽‍🚀 Zoë', 'عائشة', 'שָׁלוֹם', '王小明', 'N’Golo <b>K</b> & "Co"']) {
  it(`shows the name ${name} as it was typed`, async () => {
    const shop = await openShop();
    const { page, code } = await askForCode(shop, { 'First name': name, 'Last name': name });
    enter(code, await shop.code(ada));
    await eventually(() => seen(page).includes(`Signed in as ${name}`));
    expect((await shop.customers())[0]).to.include({ first_name: name, last_name: name });
  });
}

const payload = '<img src=x onerror="hacked=1"><script>hacked=1</script>';

function expectHarmless(page: ParentNode): void {
  expect(page.querySelectorAll('img, script, [onerror]').length).to.equal(0);
  expect('hacked' in window).to.equal(false);
}

it('shows markup in labels, options, consent and names as text', async () => {
  const shop = await openShop({
    name: payload,
    consentText: `${payload} consent`,
    ...fields([
      { key: 'text', label: `${payload} text`, type: 'text', required: true },
      { key: 'tick', label: `${payload} tick`, type: 'checkbox', required: false },
      { key: 'pick', label: `${payload} pick`, type: 'select', required: true, options: [payload] },
    ]),
  });
  const page = await openForm(shop);
  fill(page, { 'First name': payload, 'Last name': payload, [`${payload} text`]: payload });
  field(page, `${payload} consent`).click();
  field(page, `${payload} tick`).click();
  const pick = field(page, `${payload} pick`);
  expect([...pick.options].map(({ text }) => text)).to.deep.equal(['Choose', payload]);
  pick.value = payload;
  expectHarmless(page);
  enter(await create(page), await shop.code(ada));
  await eventually(() => seen(page).includes(`Signed in as ${payload}`));
  expectHarmless(page);
});

it('shows markup in the shop’s name as text', async () => {
  const shop = await openShop({ name: payload, checkoutMode: 'required' });
  const page = await mount(shop, html`<customer-register></customer-register>`);
  await eventually(() => seen(page).includes(`${payload} invites its customers.`));
  expectHarmless(page);
});
