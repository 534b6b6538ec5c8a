import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { demoCustomer } from '../../demo/seed.js';
import { themeNames, type ThemeName } from '../../demo/themes/index.js';
import { until } from '../support/until.js';
import { address, openShop, type Shop, type Shopper } from './support.js';

const goodPassword = 'lantern river seven oboe';

async function visit(t: TestContext, theme: ThemeName): Promise<{ shop: Shop; shopper: Shopper }> {
  const shop = await openShop(t, { theme });
  return { shop, shopper: shop.shopper() };
}

/** A form as a browser without script sends it: what stands in its fields, and the button's own. */
function formIn(page: string, action: string): Record<string, string> {
  const [, form = ''] =
    new RegExp(`<form[^>]*action="${action}[^>]*>([^]*?)</form>`).exec(page) ?? [];
  assert.ok(form, `No form for ${action} in ${page}`);
  const fields: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(input)?.[1];
    if (!name || (/type="(checkbox|radio)"/.test(input) && !/\bchecked\b/.test(input))) continue;
    fields[name] = decode(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  return fields;
}

function decode(text: string): string {
  return text.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
}

async function mailTo(shopper: Shopper, to: string): Promise<{ code: string; id: string }> {
  let mail: { to: string; code: string; id: string } | undefined;
  await until(async () => {
    const mails = await (await shopper.get('/demo/mailbox/messages.json')).json();
    mail = (mails as (typeof mail & object)[]).find((one) => one.to === to);
    return mail !== undefined;
  });
  return mail as { code: string; id: string };
}

/** Posts a form, and gives the page that it comes to; nothing of it may be stored. */
async function send(
  shopper: Shopper,
  path: string,
  fields: Record<string, string>,
  status = 200,
): Promise<string> {
  const response = await shopper.post(path, fields);
  const page = await response.text();
  assert.equal(response.status, status, page);
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  return page;
}

async function isSignedIn(shopper: Shopper, as: string): Promise<void> {
  assert.match(await shopper.read('/account'), new RegExp(`<noscript\\b[^]*(${as})[^]*</noscript`));
}

async function lands(response: Response, path: string): Promise<void> {
  assert.equal(response.status, 303, await response.text());
  assert.equal(response.headers.get('Location'), path);
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
}

for (const theme of themeNames) {
  test(`${theme}: a customer signs in, out, and in by a code, without script`, async (t) => {
    const { shopper } = await visit(t, theme);
    const { email, password } = demoCustomer;
    const path = '/account/login';
    const page = await shopper.read(`${path}?return-to=/cart`);
    const form = { ...formIn(page, path), email };
    const refused = await send(shopper, path, { ...form, password: 'not "hers"' }, 401);
    assert.match(refused, /role="alert"[^>]*>\s*E-mail and password don(’|&#x27;|&#39;)t match/);
    assert.equal(formIn(refused, path)['email'], email);
    assert.doesNotMatch(refused, /not "hers"|not &quot;hers/);
    const missing = await send(shopper, path, { ...form, email: '', password }, 400);
    assert.match(missing, /name="email"[^>]*aria-invalid="true"/);
    await lands(await shopper.post(path, { ...formIn(refused, path), email, password }), '/cart');
    await isSignedIn(shopper, 'Ada|ada@example.com');
    assert.equal((await shopper.post('/account/sign-out', {})).status, 303);

    const asked = await send(shopper, path, { ...form, method: 'code' });
    const { code } = await mailTo(shopper, email);
    const wrong = await send(shopper, path, { ...formIn(asked, path), code: '000000' }, 400);
    assert.match(wrong, /role="alert"[^>]*>\s*That code isn/);
    await lands(await shopper.post(path, { ...formIn(wrong, path), code }), '/cart');
    await isSignedIn(shopper, 'Ada|ada@example.com');
  });

  test(`${theme}: a forgotten password is set anew without script`, async (t) => {
    const { shopper } = await visit(t, theme);
    const { email } = demoCustomer;
    const path = '/account/reset';
    const page = await shopper.read(path);
    assert.match(page, /<noscript\b[^]*Without JavaScript[^]*<\/noscript/);
    const asked = await send(shopper, path, { ...formIn(page, path), email });
    const { code } = await mailTo(shopper, email);
    const form = { ...formIn(asked, path), code };
    const short = await send(shopper, path, { ...form, password: 'short' }, 400);
    assert.match(short, /name="password"[^>]*aria-invalid="true"/);
    await lands(await shopper.post(path, { ...form, password: goodPassword }), '/account');
    await isSignedIn(shopper, 'Ada|ada@example.com');
  });

  test(`${theme}: an account is opened without script, by who has ordered too`, async (t) => {
    const { shopper } = await visit(t, theme);
    const email = 'grace@example.com';
    const path = '/account/register';
    const names = { firstName: 'Grace "x"', email };
    const form = formIn(await shopper.read(path), path);
    const missing = await send(shopper, path, { ...form, ...names }, 400);
    assert.match(missing, /name="lastName"[^>]*aria-invalid="true"/);
    assert.match(missing, /value="Grace (&quot;|&#34;)x(&quot;|&#34;)"/);
    const asked = await send(shopper, path, { ...form, ...names, lastName: 'Hopper' });
    const { code } = await mailTo(shopper, email);
    const proof = { ...formIn(asked, path), code, password: goodPassword };
    await lands(await shopper.post(path, { ...proof, firstName: 'Grace' }), '/account');
    await isSignedIn(shopper, 'Grace|grace@example.com');

    const guest = shopper.twin();
    await guest.post('/account/sign-out', {});
    await guest.add('harbour-fog');
    const other = 'guest@example.com';
    const order = { ...formIn(await guest.read('/checkout'), '/checkout'), ...address };
    const thanks = await guest.follow(await guest.post('/checkout', { ...order, email: other }));
    const code2 = await send(guest, path, formIn(thanks, path));
    const { code: proof2 } = await mailTo(guest, other);
    await lands(await guest.post(path, { ...formIn(code2, path), code: proof2 }), '/account');
    const { addresses } = (await (await guest.get('/storefront/v1/customer/addresses')).json()) as {
      addresses: { street: string }[];
    };
    assert.equal(addresses[0]?.street, address.street);
  });

  test(`${theme}: an invitation is accepted, and another declined, without script`, async (t) => {
    const { shopper } = await visit(t, theme);
    const path = '/account/invitation';
    const link = async (email: string): Promise<string> => {
      await shopper.post('/demo/invitations', { firstName: 'Ada', lastName: 'Byron', email });
      const { id } = await mailTo(shopper, email);
      const mail = await shopper.read(`/demo/mailbox/${id}`);
      return /https?:[^\s"<]*#invite=[\w-]{43}/.exec(decode(mail))?.[0] ?? 'none';
    };
    const page = await shopper.read(path);
    assert.match(page, /<noscript\b[^]*name="link"[^]*<\/noscript/);
    const form = { ...formIn(page, path), firstName: 'Ada', lastName: 'Byron' };
    const without = await send(shopper, path, { ...form, link: '' }, 400);
    assert.match(without, /name="link"[^>]*aria-invalid="true"/);
    const no = { ...form, link: await link('no@example.com'), method: 'decline' };
    const sure = await send(shopper, path, no);
    assert.match(await shopper.follow(await shopper.post(path, formIn(sure, path))), /declined/);
    const yes = { ...form, link: await link('yes@example.com'), password: goodPassword };
    await lands(await shopper.post(path, yes), '/account');
    await isSignedIn(shopper, 'Ada|yes@example.com');
  });

  test(`${theme}: a guest and a customer order without script`, async (t) => {
    const { shopper } = await visit(t, theme);
    await shopper.add('harbour-fog');
    const order = { ...formIn(await shopper.read('/checkout'), '/checkout'), ...address };
    const email = 'grace@example.com';
    // The contact's own form, sent before the script was there.
    const contact = await send(shopper, '/checkout', { email, acceptsMarketing: 'true' });
    assert.match(contact, /value="grace@example\.com"/);
    assert.doesNotMatch(contact, /role="alert"/);
    const typed = { ...order, street: 'Calle Ñu 7' };
    const wrong = await send(shopper, '/checkout', { ...typed, email: 'grace' }, 422);
    assert.match(wrong, /name="email"[^>]*aria-invalid="true"/);
    assert.match(wrong, /value="Calle Ñu 7"/);
    const bad = await send(shopper, '/checkout', { ...order, email, zip: 'XXXX' }, 422);
    assert.match(bad, /name="zip"[^>]*aria-invalid="true"/);
    assert.match(bad, /value="grace@example\.com"/);
    const placed = await shopper.post('/checkout', { ...order, email });
    const thanks = await shopper.follow(placed);
    assert.match(thanks, /#1\d+/);
    assert.match(thanks, /grace@example\.com/);

    await shopper.signIn();
    await shopper.add('fern-gully');
    const page = await shopper.read('/checkout');
    assert.match(page, /<noscript\b[^]*ada@example\.com[^]*<\/noscript/);
    const hers = { ...formIn(page, '/checkout'), ...address };
    assert.match(await shopper.follow(await shopper.post('/checkout', hers)), /Customer account/);
  });

  test(`${theme}: what else a shop asks for is told beside its field, and stays as it was`, async (t) => {
    const { shop, shopper } = await visit(t, theme);
    const extra = [
      { key: 'terms', label: 'Terms', type: 'checkbox', required: true },
      { key: 'club', label: 'Club', type: 'select', required: true, options: ['Red', 'Blue'] },
      { key: 'news', label: 'News', type: 'checkbox', required: false },
    ] as const;
    await shop.set({
      registrationFields: { phone: 'required', company: 'required', extra: [...extra] as never },
    });
    const form = { firstName: 'A', lastName: 'B', email: 'a@example.com', 'extra[news]': 'true' };
    const page = await send(shopper, '/account/register', form, 400);
    for (const name of ['phone', 'company', 'extra\\[terms\\]', 'extra\\[club\\]']) {
      assert.match(page, new RegExp(`name="${name}"[^>]*aria-invalid="true"`), name);
    }
    assert.match(page, /name="extra\[news\]"[^>]*\bchecked/);
    // A field that the shop doesn't ask for any more has no place beside which it could be told.
    const all = { ...form, phone: '+34600123456', company: 'C', 'extra[terms]': 'true' };
    const old = { ...all, 'extra[club]': 'Red', 'extra[gone]': 'x' };
    assert.match(await send(shopper, '/account/register', old, 400), /role="alert"/);
    const chosen = { ...all, 'extra[club]': 'Blue', lastName: '' };
    assert.match(
      await send(shopper, '/account/register', chosen, 400),
      /<option[^>]*selected[^>]*>\s*Blue/,
    );
  });

  test(`${theme}: the forms without script obey the checkout mode`, async (t) => {
    const { shop, shopper } = await visit(t, theme);
    await shopper.add('harbour-fog');
    const { email, password } = demoCustomer;
    const form = { email, password, firstName: 'A', lastName: 'B' };
    const paths = ['/account/login', '/account/register', '/account/reset'];
    await shop.set({ checkoutMode: 'guest-only' });
    for (const path of paths) {
      const page = await shopper.read(path);
      assert.match(page, /<noscript\b[^]*No account needed[^]*<\/noscript/, path);
      assert.doesNotMatch(page, /type="password"/, path);
      await send(shopper, path, form, 403);
    }
    const order = { ...address, email };
    await shop.set({ checkoutMode: 'required' });
    assert.match(await shopper.read('/account/register'), /invites its customers/);
    await send(shopper, '/account/register', form, 403);
    const closed = decode(await shopper.read('/checkout'));
    assert.match(closed, /<noscript\b[^]*\/account\/login\?return-to=%2Fcheckout[^]*<\/noscript/);
    await send(shopper, '/checkout', order, 403);
    await lands(await shopper.post('/account/login', form), '/account');
    assert.match(await shopper.follow(await shopper.post('/checkout', address)), /#1\d+/);
  });

  test(`${theme}: no form is taken from another site, and none leads to one`, async (t) => {
    const { shopper } = await visit(t, theme);
    const { email, password } = demoCustomer;
    for (const path of ['/account/login', '/account/register', '/account/sign-out', '/checkout']) {
      const evil = { Origin: 'https://evil.example' };
      assert.equal((await shopper.post(path, { email, password }, evil)).status, 403, path);
    }
    const aside = { 'Sec-Fetch-Site': 'cross-site' };
    const cross = await shopper.post('/account/login', { email, password }, aside);
    assert.equal(cross.status, 403);
    assert.doesNotMatch(await cross.text(), /ada@example/);
    for (const away of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const page = await shopper.read(`/account/login?return-to=${encodeURIComponent(away)}`);
      assert.doesNotMatch(page, /evil/);
      const form = { email, password, 'return-to': away };
      await lands(await shopper.post('/account/login', form), '/account');
    }
  });

  test(`${theme}: what a shop or a shopper writes comes out as text`, async (t) => {
    const { shop, shopper } = await visit(t, theme);
    const payload = '"><script>alert(1)</script>{{ shop }}{% if %}';
    const field = {
      key: 'club',
      label: payload,
      type: 'select',
      required: true,
      options: [payload],
    };
    await shop.set({
      name: payload,
      consentText: payload,
      registrationFields: { phone: 'optional', company: 'off', extra: [field] },
    } as never);
    await shopper.add('harbour-fog');
    const typed = { firstName: payload, lastName: payload, email: payload, 'extra[club]': payload };
    const pages = [
      ...['/', '/cart', '/account/login', '/account', '/account/invitation'].map((path) =>
        shopper.read(path),
      ),
      shopper.read(`/account/login?return-to=/${encodeURIComponent(payload)}`),
      send(shopper, '/account/register', typed, 400),
      send(shopper, '/account/invitation', { ...typed, link: payload }, 400),
      send(shopper, '/checkout', { ...address, ...typed }, 422),
    ];
    for (const page of await Promise.all(pages)) {
      assert.ok(!page.includes('<script>alert'), page);
      assert.ok(page.includes('&lt;script&gt;alert'));
      assert.doesNotMatch(page, /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:/i);
    }
  });
}
