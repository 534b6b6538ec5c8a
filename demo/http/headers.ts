import { createMiddleware } from 'hono/factory';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** What every answer of the storefront says to the browser. */
export const securityHeaders = createMiddleware(async (context, next) => {
  await next();
  context.header('Content-Security-Policy', contentSecurityPolicy);
  // Not `no-referrer`: with it browsers send `Origin: null` along with our own forms.
  context.header('Referrer-Policy', 'same-origin');
  context.header('X-Content-Type-Options', 'nosniff');
});
