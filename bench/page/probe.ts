/**
 * Runs in each page from its start. `window.usable` is fulfilled with the milliseconds from the start
 * of the navigation to the first frame in which a sign-in form can be used, the same for every
 * contender: an input for the name and one for the password have a visible box, in whatever tree, and
 * the Enter key or the submit that it leads to is taken over by a script.
 */
declare global {
  interface Window {
    usable: Promise<number>;
  }
}

const nameField = 'input:is([type=email],[autocomplete~=username],[name=username],[type=text])';

function* trees(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (shadowRoot) yield* trees(shadowRoot);
  }
}

function visible(selector: string): HTMLInputElement | undefined {
  for (const tree of trees(document)) {
    for (const input of tree.querySelectorAll<HTMLInputElement>(selector)) {
      const { width, height } = input.getBoundingClientRect();
      if (width > 0 && height > 0 && input.checkVisibility()) return input;
    }
  }
  return undefined;
}

/** Events of ours never make the browser itself submit. */
function answers(password: HTMLInputElement): boolean {
  const options = { bubbles: true, cancelable: true, composed: true };
  const untouched =
    password.dispatchEvent(new KeyboardEvent('keydown', { ...options, key: 'Enter' })) &&
    password.form?.dispatchEvent(new SubmitEvent('submit', options));
  return untouched === false;
}

window.usable = new Promise((resolve) => {
  const look = () => {
    const password = visible('input[type=password]');
    const now = performance.now();
    if (password && visible(nameField) && answers(password)) resolve(now);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});

export {};
