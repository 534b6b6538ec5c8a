/**
 * Looks at a condition with every change of the form's fields. Resolves with whether it came true
 * within `limit` milliseconds.
 */
export function until(
  form: HTMLFormElement,
  condition: () => boolean,
  limit: number,
  signal: AbortSignal,
): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  if (condition()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (result: boolean) => {
      observer.disconnect();
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve(result);
    };
    const onAbort = () => end(false);
    const observer = new MutationObserver(() => {
      if (condition()) end(true);
    });
    const attributeFilter = ['disabled', 'readonly', 'autocomplete'];
    observer.observe(form, { childList: true, subtree: true, attributeFilter });
    signal.addEventListener('abort', onAbort);
    const timer = limit < Infinity ? setTimeout(() => end(condition()), limit) : undefined;
  });
}
