import { createHash } from 'node:crypto';
import type { Handler } from 'hono';
import type { ShopConfig } from '../../contract/shop.js';
import { answer } from '../http/answer.js';
import type { Services } from '../services.js';

export function readConfig({ shop }: Services): Handler {
  return async (c) => {
    const settings = await shop.settings();
    const config: ShopConfig = {
      name: settings.name,
      locale: settings.locale,
      currency: settings.currency,
      checkoutMode: settings.checkoutMode,
      signInMethods: settings.checkoutMode === 'guest-only' ? [] : ['password', 'code', 'passkey'],
      registrationFields: settings.registrationFields,
      consentText: settings.consentText,
      countries: settings.countries,
      pages: settings.pages,
      drafts: settings.drafts,
    };
    const body = JSON.stringify(config);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    // Kept by the browser, and asked about every time: a new mode is at work at once.
    const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
    if (matches(c.req.header('If-None-Match'), etag)) return answer(c, null, 304, headers);
    return answer(c, body, 200, { 'Content-Type': 'application/json', ...headers });
  };
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
