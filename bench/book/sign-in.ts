import type { Page } from 'playwright-core';
import type { BookSite } from './site.js';

/** Opens the site's page as the customer whose book has so many addresses. */
export async function openSignedIn(page: Page, site: BookSite, count: number): Promise<void> {
  await page.goto(site.url);
  await page.evaluate(
    async (credentials) => {
      const answer = await fetch('/storefront/v1/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'customer-elements' },
        body: JSON.stringify(credentials),
      });
      if (!answer.ok) throw new Error(`Signing in was answered with ${answer.status}`);
    },
    { email: site.emailOf(count), password: site.password },
  );
  await page.reload();
}
