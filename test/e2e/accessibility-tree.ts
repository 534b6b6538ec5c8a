import type { Page } from 'playwright-core';

/** A control as assistive technology finds it. */
interface Control {
  role: string;
  name: string;
  description: string;
  invalid: boolean;
  required: boolean;
}

const controls = /^(button|checkbox|combobox|link|radio|searchbox|textbox)$/;

/** The controls of a page, as the browser itself tells of them. */
export async function controlsOf(page: Page): Promise<Control[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  return nodes
    .filter(({ ignored, role }) => !ignored && controls.test(text(role?.value)))
    .map(({ role, name, description, properties = [] }) => {
      const is = (wanted: string) =>
        properties.some(({ name: one, value }) => one === wanted && String(value.value) === 'true');
      return {
        role: text(role?.value),
        name: text(name?.value),
        description: text(description?.value),
        invalid: is('invalid'),
        required: is('required'),
      };
    });
}

/**
 * Runs before a page's scripts and keeps what its live regions say, by the state on the states page:
 * a change in one that was there before, or an alert. What comes together with its region isn't read
 * out by all screen readers, so it counts for nothing.
 */
export function listen(): void {
  const heard: Record<string, string[]> = {};
  const known = new WeakSet<Element>();
  const live = '[role=status],[role=alert]';
  Object.assign(globalThis, { heard });
  new MutationObserver((changes) => {
    const changed = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      const holder = target instanceof Element ? target : target.parentElement;
      const region = holder?.closest(live);
      if (region && (known.has(region) || region.role === 'alert')) changed.add(region);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const one of [node, ...node.querySelectorAll('[role=alert]')]) {
          if (one.role === 'alert') changed.add(one);
        }
      }
    }
    for (const region of changed) {
      const text = (region as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
      const state = region.closest('.states-cell')?.id.replace('state-', '') ?? '';
      const said = `${region.role}: ${text}`;
      if (text && heard[state]?.at(-1) !== said) (heard[state] ??= []).push(said);
    }
    for (const region of document.querySelectorAll(live)) known.add(region);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Waits until this is what was said last in a state; gives what was, where that never comes. */
export async function lastHeard(page: Page, state: string, said: string): Promise<string> {
  const last = ([state, said]: string[]) => {
    const { heard } = globalThis as unknown as { heard: Record<string, string[]> };
    const found = heard[state!]?.at(-1) ?? 'nothing';
    return said === undefined || found === said ? found : false;
  };
  const wait = page.waitForFunction(last, [state, said], { timeout: 10_000 });
  await wait.catch(() => undefined);
  return String(await page.evaluate(last, [state]));
}
