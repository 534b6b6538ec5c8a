import type { Page } from 'playwright-core';

/** Opens the page with every element in every state; what didn't come about is given. */
export async function openStates(page: Page, query = ''): Promise<string[]> {
  await page.goto(`/demo/states${query}`);
  await page.locator('.states[data-shown]').waitFor({ timeout: 60_000 });
  // What is out of sight is to be laid out as well.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media screen { .customer-address { content-visibility: visible } }');
    document.adoptedStyleSheets.push(sheet);
  });
  return page.$$eval('[data-missed]', (cells) =>
    cells.map((cell) => `${cell.id}: ${(cell as HTMLElement).dataset['missed']}`),
  );
}

/** As far apart as a reader may want lines, words and letters (WCAG 2.2, 1.4.12). */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `.states-stage * {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
      }
      .states-stage p { margin-block-end: 2em !important }`,
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

/** The states in which something overflows, is cut or lies over something else; a line each. */
export function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const stage of document.querySelectorAll<HTMLElement>('.states-stage')) {
      const tell = (fault: string, text: string | null) =>
        found.push(`${stage.parentElement!.id}: ${fault}: ${text?.trim().slice(0, 60)}`);
      const room = stage.getBoundingClientRect();
      const lines: { node: Node; box: DOMRect }[] = [];
      for (const node of textsIn(stage)) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width < 1 || box.height < 1) continue;
          const isOut = box.left < room.left - 1 || box.right > room.right + 1;
          if (isOut) tell('overflows', node.textContent);
          const below = lines.find((line) => line.node !== node && overlap(line.box, box));
          if (below) tell(`lies over “${below.node.textContent?.trim()}”`, node.textContent);
          lines.push({ node, box });
        }
        const holder = node.parentElement!;
        const { overflowX, textOverflow } = getComputedStyle(holder);
        const isCut = overflowX !== 'visible' && holder.scrollWidth > holder.clientWidth + 1;
        if (isCut && textOverflow !== 'ellipsis') tell('is cut', node.textContent);
      }
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`The page is ${scrollWidth} px wide`);
    return [...new Set(found)];

    /** What can be read in a tree and its shadow trees; a bar that sticks lies over what scrolls. */
    function textsIn(root: Node): Node[] {
      const texts: Node[] = [];
      const walker = document.createTreeWalker(
        root,
        NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      );
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        if (node instanceof Element) {
          if (node.shadowRoot) texts.push(...textsIn(node.shadowRoot));
          continue;
        }
        const holder = node.parentElement;
        const isRead =
          node.textContent?.trim() &&
          holder?.checkVisibility({ visibilityProperty: true }) &&
          !holder.closest('select,.customer-aloud,.customer-undo,style,script');
        if (isRead) texts.push(node);
      }
      return texts;
    }

    function overlap(one: DOMRect, other: DOMRect): boolean {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      // Lines of a paragraph may touch.
      return across > 2 && down > Math.min(one.height, other.height) / 2;
    }
  });
}

/** The fields whose frame is fainter than 3 to 1 (WCAG 2.2, 1.4.11); a line each. */
export function faintFrames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const found = new Set<string>();
    for (const stage of document.querySelectorAll('.states-stage')) {
      const behind = getComputedStyle(stage).backgroundColor;
      const frames = '.customer-control :is(input,select),.customer-choice';
      for (const control of stage.querySelectorAll(frames)) {
        if (!control.checkVisibility() || control.closest('[inert]')) continue;
        const frame = luminance(behind, getComputedStyle(control).borderBlockEndColor);
        const ground = luminance(behind);
        const ratio = (Math.max(frame, ground) + 0.05) / (Math.min(frame, ground) + 0.05);
        if (ratio < 3) found.add(`${stage.parentElement!.id}: ${ratio.toFixed(2)} to 1`);
      }
    }
    return [...found];

    /** Of colours painted one over the other. */
    function luminance(...colours: string[]): number {
      for (const colour of colours) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map(
        (value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        },
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
  });
}

/** The controls that can't be told apart from text, or show nothing of the focus; a line each. */
export async function hiddenControls(page: Page): Promise<string[]> {
  // What is focused after a key shows it.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    forgetRing();
    const found = new Set<string>();
    const looked = new Set<string>();
    const controls = 'button,a[href],input,select';
    for (const element of document.querySelectorAll('.states-stage *')) {
      const all = element.shadowRoot?.querySelectorAll<HTMLElement>(controls) ?? [element];
      for (const control of all as Iterable<HTMLElement>) {
        if (!control.matches(controls) || !control.checkVisibility({ visibilityProperty: true })) {
          continue;
        }
        if (control.closest('[inert],.states-form,.theme-form')) continue;
        const kind = `${control.localName}.${control.className}.${control.getAttribute('type')} in ${control.parentElement?.className ?? ''}`;
        if (looked.has(kind)) continue;
        looked.add(kind);
        const style = getComputedStyle(control);
        const isFramed = parseFloat(style.borderBlockEndWidth) >= 1;
        const isLine = style.textDecorationLine.includes('underline');
        const isDrawn =
          control.matches('[type=checkbox],[type=radio],[aria-label],[part],[aria-current]') ||
          control.closest('[part=menu],.customer-account-nav') !== null;
        if (!isFramed && !isLine && !isDrawn) found.add(`${kind} has no frame`);
        control.focus({ preventScroll: true });
        const { outlineStyle, outlineWidth } = getComputedStyle(control);
        const rings = outlineStyle === 'auto' || parseFloat(outlineWidth) >= 2;
        if (outlineStyle === 'none' || !rings) found.add(`${kind} shows no focus`);
      }
    }
    return [...found];

    /** The page's own ring, which would stand in for ours. */
    function forgetRing(): void {
      for (const sheet of document.styleSheets) {
        const ring = [...sheet.cssRules].findIndex(({ cssText }) =>
          cssText.startsWith(':focus-visible'),
        );
        if (ring >= 0) sheet.deleteRule(ring);
      }
    }
  });
}
