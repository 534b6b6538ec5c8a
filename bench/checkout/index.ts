import { chromium, type Browser } from 'playwright-core';
import { checkoutModes, type CheckoutMode } from '../../src/contract/shop.js';
import { chromiumFlags, findChromium } from '../../test/support/chromium.js';
import { bundle, cdnFiles, snippetOf } from '../page/bundles.js';
import type { Contender } from '../page/contenders.js';
import { Phone } from '../page/phone.js';
import { withSite } from '../page/site.js';
import type { Finding, Part, Report } from '../report.js';
import { median, ratios } from '../statistics.js';

const rounds = 15;

type Names = 'plain' | 'prompt';

/** How long a shopper waits at the checkout from the script's arrival to a prompt that she can fill in. */
export async function benchCheckout(): Promise<Report> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; CHROME_PATH can say where it is');
  const [contact, signIn, cdn, probe] = await Promise.all([
    bundle('../checkout/forms/plain.ts'),
    bundle('forms/plain.ts'),
    cdnFiles(),
    bundle('../checkout/probe.ts'),
  ]);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const findings: Finding[] = [];
    const seen: string[] = [];
    for (const mode of checkoutModes) {
      // Where the shop sells to customers only, the prompt is a form to sign in.
      const isGate = mode === 'required';
      const tag = isGate ? 'plain-sign-in' : 'plain-contact';
      const plain = bundled(`<${tag}></${tag}>`, isGate ? signIn : contact, mode);
      const part = await compare(browser, { plain, prompt: ours(cdn, mode) }, { mode, probe });
      findings.push(...part.findings);
      seen.push(...part.seen);
    }
    return {
      title: 'Checkout prompt fillable, from the arrival of its script: processor 4 times slower',
      findings,
      seen,
    };
  } finally {
    await browser.close();
  }
}

function compare(
  browser: Browser,
  contenders: Record<Names, Contender>,
  { mode, probe }: { mode: CheckoutMode; probe: string },
): Promise<Part> {
  return withSite(
    contenders,
    async (site) => {
      const phone = new Phone(browser, { blank: site.blank, probe, slowLine: false });
      const times: Record<Names, number[]> = { plain: [], prompt: [] };
      for (const name of ['plain', 'prompt'] as const) await phone.timeToUsable(site.pageOf(name));
      for (let round = 0; round < rounds; round += 1) {
        times.plain.push(await phone.timeToUsable(site.pageOf('plain')));
        times.prompt.push(await phone.timeToUsable(site.pageOf('prompt')));
      }
      const ms = (name: Names): number => Math.round(median(times[name]));
      return {
        findings: [
          { name: `${mode}: prompt / plain Lit form`, values: ratios(times.prompt, times.plain) },
        ],
        seen: [`${mode}: prompt ${ms('prompt')} ms, plain Lit form ${ms('plain')} ms`],
      };
    },
    { mode },
  );
}

function bundled(form: string, script: string, mode: CheckoutMode): Contender {
  const path = '/plain.js';
  return {
    page: page(`<script type="module" src="${path}"></script>`, form, mode),
    files: new Map([[path, script]]),
  };
}

/** With the lines that the build prints, and the mode that the theme knows. */
function ours(cdn: ReadonlyMap<string, string>, mode: CheckoutMode): Contender {
  const lines = snippetOf(cdn, 'customer-checkout').replace(
    ' data-api=',
    ` data-checkout-mode="${mode}" data-api=`,
  );
  return {
    page: page(lines, '<customer-checkout form="order"></customer-checkout>', mode),
    files: new Map([...cdn].map(([path, content]) => [`/cdn/${path}`, content])),
  };
}

function page(head: string, prompt: string, mode: CheckoutMode): string {
  return `<!doctype html>
<html lang="en" data-asks-for="${mode === 'required' ? 'password' : 'email'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Checkout</title>
<style>body { margin: 1rem; font: 1rem/1.4 sans-serif }</style>
${head}
</head>
<body>
<h1>Checkout</h1>
${prompt}
<form id="order"><label>Street <input name="street" autocomplete="shipping address-line1"></label>
<button>Place order</button></form>
</body>
</html>
`;
}
