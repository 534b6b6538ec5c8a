/**
 * Runs in each page from its start. `window.usable` is fulfilled with the milliseconds from the
 * arrival of the page's script to the first frame in which the prompt can be filled in: the input
 * that `data-asks-for` of the page names is to be seen, and a script has taken its form over.
 */
window.usable = new Promise((resolve) => {
  const look = (): void => {
    const { asksFor } = document.documentElement?.dataset ?? {};
    const now = performance.now();
    const field = asksFor && visible(`input[type=${asksFor}]`);
    if (field && isTakenOver(field)) resolve(now - scriptArrived());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});

function visible(selector: string): HTMLInputElement | undefined {
  const inputs = [...document.querySelectorAll<HTMLInputElement>(selector)];
  return inputs.find((input) => input.getBoundingClientRect().width > 0 && input.checkVisibility());
}

/** An event of ours never makes the browser itself submit. */
function isTakenOver({ form }: HTMLInputElement): boolean {
  const submit = new SubmitEvent('submit', { bubbles: true, cancelable: true });
  return form?.dispatchEvent(submit) === false;
}

function scriptArrived(): number {
  const script = document.querySelector<HTMLScriptElement>('script[type=module]')!;
  const [entry] = performance.getEntriesByName(script.src, 'resource');
  return (entry as PerformanceResourceTiming).responseEnd;
}

export {};
