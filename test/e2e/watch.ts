import type { BrowserContext } from 'playwright-core';

export interface Watch {
  /** What went wrong in any page, in the order in which it did. */
  readonly seen: string[];
}

/**
 * Collects each breach of the content security policy, each error that nobody caught, and what pages
 * log as errors. `mayFail` leaves out the line that a browser logs for a request that was refused.
 */
export async function watch(
  context: BrowserContext,
  { mayFail }: { mayFail: boolean },
): Promise<Watch> {
  const seen: string[] = [];
  // What the tests hand to a page was compiled with a helper that keeps functions' names.
  await context.addInitScript({ content: 'globalThis.__name = (it) => it;' });
  await context.exposeBinding('reportBreach', (_source, breach: string) => void seen.push(breach));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      const { reportBreach } = globalThis as unknown as { reportBreach(breach: string): void };
      reportBreach(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`);
    });
  });
  context.on('weberror', (error) => void seen.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (mayFail && message.text().startsWith('Failed to load resource')) return;
    seen.push(`${message.text()} ${message.location().url}`);
  });
  return { seen };
}
