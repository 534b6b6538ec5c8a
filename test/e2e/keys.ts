import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Presses Tab and checks that what has the focus now has this name and shows that it does. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  await page.keyboard.press('Tab');
  await hasFocus(page, name);
}

export async function hasFocus(
  page: Page,
  name: string | RegExp,
  { ring = true } = {},
): Promise<void> {
  const focused = await focusedElement(page);
  if (typeof name === 'string') assert.equal(focused.name, name);
  else assert.match(focused.name, name);
  if (ring) assert.ok(focused.ring, `Nothing shows that "${focused.name}" has the focus`);
}

interface Focused {
  name: string;
  value: string;
  /** Whether anything shows that it has the focus. */
  ring: boolean;
}

export async function focusedElement(page: Page): Promise<Focused> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(() => {
      let active = document.activeElement;
      while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    })()`,
  });
  const { objectId } = result as { objectId: string };
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId,
    fetchRelatives: false,
  });
  const ring = await session.send('Runtime.callFunctionOn', {
    objectId,
    returnByValue: true,
    functionDeclaration: `function () {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(this);
      const isThick = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      // The browser's own ring is as thick as the platform wants it.
      return isThick || outlineStyle === 'auto' || boxShadow !== 'none';
    }`,
  });
  await session.detach();
  const name: unknown = nodes[0]?.name?.value;
  const value: unknown = nodes[0]?.value?.value;
  const text = (it: unknown): string => (typeof it === 'string' ? it : '');
  return { name: text(name), value: text(value), ring: ring.result.value === true };
}

export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
}

/** From the top of a page: the way past the header. */
export async function skipToContent(page: Page): Promise<void> {
  await tabTo(page, 'Skip to the content');
  await page.keyboard.press('Enter');
}

/** Presses Tab, or Shift and Tab, until what has the focus has this name and shows that it does. */
export async function tabUntil(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = [];
  const isIt = (found: string) => (typeof name === 'string' ? found === name : name.test(found));
  while (passed.length < 40) {
    await page.keyboard.press(key);
    const focused = await focusedElement(page);
    passed.push(focused.name);
    if (!isIt(focused.name)) continue;
    assert.ok(focused.ring, `Nothing shows that "${focused.name}" has the focus`);
    return;
  }
  assert.fail(`${key} never came to ${name} past ${passed.join(', ')}`);
}

/**
 * Presses Tab from the top of a page until the focus has left it: it is caught nowhere, and each stop
 * shows the focus and lies under nothing (WCAG 2.2, 2.4.11). The names of the stops.
 */
export async function tabThrough(page: Page): Promise<string[]> {
  const passed: string[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.setPosition(document.body, 0);
  });
  while (passed.length < 100) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) return passed;
    const { name, ring } = await focusedElement(page);
    assert.ok(ring, `Nothing shows that "${name}" has the focus`);
    assert.ok(await isInSight(page), `"${name}" has the focus and can’t be seen`);
    passed.push(name);
  }
  assert.fail(`Tab never left the page: ${passed.join(', ')}`);
}

/** Whether some of what has the focus is on the screen, with nothing over it. */
function isInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    let active = document.activeElement!;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const { left, top, width, height } = active.getBoundingClientRect();
    return [0.25, 0.5, 0.75].some((share) => {
      const point = [left + width * share, top + height / 2] as const;
      let there = document.elementFromPoint(...point);
      while (there?.shadowRoot?.elementFromPoint(...point)) {
        const inner: Element | null = there.shadowRoot.elementFromPoint(...point);
        if (inner === there) break;
        there = inner;
      }
      return there !== null && (active.contains(there) || there.contains(active));
    });
  });
}
