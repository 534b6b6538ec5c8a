import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoCustomer } from '../../demo/seed.js';
import { holdScript } from './hold-script.js';
import { layoutShifts, watchLayout } from './layout-shift.js';
import { enterCode, header, signOut } from './shop.js';
import { useStage } from './support.js';

const stage = useStage();

const path = '/account/login?form=theme';

/** The element has taken over: the browser's own bubbles are off. */
const takenOver = (page: Page) => page.locator('customer-sign-in form[novalidate]').waitFor();

test('the theme’s form stays the same nodes, with the text and the focus that were in it', async (t) => {
  const { context, page } = await stage.visit(t);
  await watchLayout(context);
  const release = await holdScript(page);
  await page.goto(path, { waitUntil: 'commit' });
  await page.getByLabel('E-mail address').fill('somebody@exam');
  await page.evaluate(() => {
    const nodes = [...document.querySelectorAll('customer-sign-in, customer-sign-in *')];
    Object.assign(globalThis, { nodes });
  });
  release();
  await takenOver(page);
  await page.keyboard.type('ple.com');
  assert.equal(await page.getByLabel('E-mail address').inputValue(), 'somebody@example.com');
  const kept = await page.evaluate(() => {
    const { nodes } = globalThis as unknown as { nodes: Element[] };
    const now = [...document.querySelectorAll('customer-sign-in, customer-sign-in *')];
    return now.length === nodes.length && now.every((node, index) => node === nodes[index]);
  });
  assert.ok(kept, 'The form was drawn anew');
});

test('nothing moves when the script takes the theme’s form over', async (t) => {
  const { context, page } = await stage.visit(t);
  await watchLayout(context);
  const release = await holdScript(page);
  await page.goto(path, { waitUntil: 'commit' });
  await page.getByLabel('E-mail address').waitFor();
  release();
  await takenOver(page);
  await header.signIn(page).waitFor();
  assert.deepEqual(await layoutShifts(page), []);
});

test('the theme’s form signs in by password and, by its other button, by code', async (t) => {
  const { page } = await stage.visit(t);
  await page.goto(path);
  await takenOver(page);
  await page.getByLabel('E-mail address').fill(demoCustomer.email);
  await page.getByLabel('Password').fill(demoCustomer.password);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('/account');
  await signOut(page, 'Ada');

  await page.goto(path);
  await takenOver(page);
  await page.getByLabel('E-mail address').fill(demoCustomer.email);
  await page.getByRole('button', { name: 'E-mail me a code' }).click();
  await page.getByLabel('E-mail address').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Use another e-mail' }).click();
  assert.equal(await page.getByLabel('E-mail address').inputValue(), demoCustomer.email);
  await stage.mailbox.takeCode(demoCustomer.email);
  await page.getByRole('button', { name: 'E-mail me a code' }).click();
  await enterCode(page, await stage.mailbox.takeCode(demoCustomer.email));
  await page.waitForURL('/account');
});

test('errors stand beside the fields of the theme’s form, and go when it is mended', async (t) => {
  const { page } = await stage.visit(t, { mayFail: true });
  await page.goto(path);
  await takenOver(page);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.locator('main [name=email][aria-invalid=true]').waitFor();
  const email = page.getByLabel('E-mail address');
  const error = page.locator(`#${await email.getAttribute('aria-describedby')}`);
  assert.equal(await error.innerText(), 'Enter your e-mail.');
  await email.fill(demoCustomer.email);
  await error.waitFor({ state: 'detached' });
  await page.getByLabel('Password').fill('not her password');
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').getByText('E-mail and password don’t match.').waitFor();
  assert.equal(await email.inputValue(), demoCustomer.email);
});
