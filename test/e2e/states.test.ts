import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { controlsOf, lastHeard, listen } from './accessibility-tree.js';
import { faults, wcag } from './accessibility.js';
import { announcements, described, trees } from './spoken.js';
import { faintFrames, hiddenControls, misplaced, openStates, spaceText } from './states.js';
import { useStage } from './support.js';

const stage = useStage();
const wide = { width: 1280, height: 900 };
/** A page of 1280 px at 400 %. */
const narrow = { width: 320, height: 640 };
const contrast = { runOnly: ['color-contrast'] };

// Every state once, of any mode. Roles, names and targets don't depend on the colours, so all of axe
// looks at two corners of direction, colours and width; contrast at both schemes, places at all four.
test('every element can be used and read in every state, left to right, light and dark', async (t) => {
  const { page, context } = await stage.visit(t, { viewport: wide, colorScheme: 'light' });
  await context.addInitScript(listen);
  assert.deepEqual(await openStates(page), []);

  await t.test('what has happened is said aloud', async () => {
    for (const [state, said] of Object.entries(announcements)) {
      assert.equal(await lastHeard(page, state, said), said, state);
    }
  });
  await t.test('every control has a name, and says what is wrong with it', async () => {
    const controls = await controlsOf(page);
    assert.ok(controls.length > 800, `Only ${controls.length} controls`);
    assert.deepEqual(
      controls.filter(({ name, invalid, description }) => !name || (invalid && !description)),
      [],
    );
    for (const expected of described) {
      const same = controls.filter(
        ({ role, name, invalid, required }) =>
          role === expected.role &&
          name === expected.name &&
          invalid === expected.invalid &&
          required === expected.required,
      );
      const descriptions = new Set(same.map(({ description }) => description));
      assert.ok(
        descriptions.has(expected.description),
        `${expected.name}: ${[...descriptions].join()}`,
      );
    }
  });
  await t.test('what stands together is told so', async () => {
    for (const [state, tree] of Object.entries(trees)) {
      const shown = page.locator(`#state-${state} .states-stage`);
      const lines = (await shown.ariaSnapshot()).split('\n');
      assert.deepEqual(
        lines.filter((line) => !line.includes('- /url:')),
        tree,
        state,
      );
    }
  });

  assert.deepEqual(await faults(page, wcag), []);
  assert.deepEqual(await misplaced(page), []);
  assert.deepEqual(await faintFrames(page), []);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await faults(page, contrast), []);
  assert.deepEqual(await faintFrames(page), []);
  await page.setViewportSize(narrow);
  assert.deepEqual(await misplaced(page), []);
  await spaceText(page);
  assert.deepEqual(await misplaced(page), []);
});

test('every element can be used and read in every state, right to left, at 400 %', async (t) => {
  const { page } = await stage.visit(t, { viewport: narrow, colorScheme: 'dark' });
  assert.deepEqual(await openStates(page, '?language=ar'), []);
  assert.deepEqual(await faults(page, wcag), []);
  assert.deepEqual(await misplaced(page), []);
  await page.setViewportSize(wide);
  assert.deepEqual(await misplaced(page), []);
});

test('every element comes into its states where the shop sells to guests only', async (t) => {
  const { page } = await stage.visit(t, { viewport: narrow });
  assert.deepEqual(await openStates(page, '?mode=guest-only'), []);
  assert.deepEqual(await faults(page, wcag), []);
  assert.deepEqual(await misplaced(page), []);
});

test('where the shop sells to customers only', async (t) => {
  const { page } = await stage.visit(t, { viewport: wide, reducedMotion: 'reduce' });
  assert.deepEqual(await openStates(page, '?mode=required'), []);

  await t.test('nothing moves for shoppers who want it so', async () => {
    assert.deepEqual(await moving(page), []);
  });
  await t.test('controls show what they are, and that they have the focus', async () => {
    assert.deepEqual(await hiddenControls(page), []);
  });
  await t.test('they do so in the system’s own colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    assert.deepEqual(await hiddenControls(page), []);
  });
  await t.test('on paper there is what she has, and nothing to press', async () => {
    await page.emulateMedia({ media: 'print', forcedColors: 'none' });
    for (const [id, text] of printed) {
      const state = page.locator(`#state-${id} .states-stage`);
      assert.equal(await isDrawn(state.getByText(text).first()), true, id);
      const controls = state.locator(':is(button,input:not([type=checkbox])):visible');
      assert.equal(await controls.count(), 0, id);
    }
  });
});

const printed = [
  ['orders-several', '#1002'],
  ['orders-many', '#1060'],
  ['orders-claim', '#1002'],
  ['address-book-several', 'Platform Road'],
  ['address-book-filtered', 'St James'],
  ['profile-overview', 'ada@example.com'],
  ['profile-devices', 'Firefox'],
  ['account-orders', '#1002'],
] as const;

function isDrawn(text: Locator): Promise<boolean> {
  return text.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
}

function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap(({ playState, effect }) => {
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      return playState === 'running' ? (target?.className ?? 'something') : [];
    }),
  );
}
