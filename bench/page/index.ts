import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../test/support/chromium.js';
import type { Finding, Report } from '../report.js';
import { median, ratios } from '../statistics.js';
import { bundle } from './bundles.js';
import { makeContenders } from './contenders.js';
import { Phone } from './phone.js';
import { withSite, type Site } from './site.js';

const rounds = 15;
const steadyRounds = 3;
const compared = ['plain', 'peer', 'snippet', 'bare'] as const;
type Compared = (typeof compared)[number];

/** How long a shopper with a slow phone waits for a form that she can use, beside two other forms. */
export async function benchPage(): Promise<Report> {
  const contenders = await makeContenders();
  const browser = await launchChromium();
  try {
    return await withSite(contenders, (site) => compare(browser, site));
  } finally {
    await browser.close();
  }
}

async function compare(browser: Browser, site: Site): Promise<Report> {
  const phone = new Phone(browser, { blank: site.blank, probe: await bundle('probe.ts') });
  // The first visits, thrown away as times, tell the weights.
  const weights = await weigh(phone, site);
  const times = await timesInTurn(phone, site);
  return {
    title: 'Sign-in form usable: slow phone (1.6 Mbit/s, 150 ms, processor 4 times slower), cold',
    findings: [...speed(times), ...(await steadiness(phone, site))],
    seen: compared.map(
      (name) => `${name}: ${Math.round(median(times[name]))} ms; ${weights[name]}`,
    ),
  };
}

async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; CHROME_PATH can say where it is');
  return chromium.launch({ executablePath, args: chromiumFlags });
}

async function weigh(phone: Phone, site: Site): Promise<Record<Compared, string>> {
  const texts: Record<string, string> = {};
  for (const name of compared) {
    const { requests, bytes, allBytes } = await phone.weigh(site.pageOf(name));
    texts[name] = `${bytes} bytes in ${requests} requests until then, ${allBytes} bytes in all`;
  }
  return texts;
}

async function timesInTurn(phone: Phone, site: Site): Promise<Record<Compared, number[]>> {
  const times: Record<Compared, number[]> = { plain: [], peer: [], snippet: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of compared) times[name].push(await phone.timeToUsable(site.pageOf(name)));
  }
  return times;
}

function speed({ plain, peer, snippet, bare }: Record<Compared, number[]>): Finding[] {
  return [
    { name: 'snippet / @vaadin/login', values: ratios(snippet, peer), target: { most: 0.75 } },
    { name: 'snippet / plain Lit form', values: ratios(snippet, plain), target: { most: 1.25 } },
    { name: 'bare tag / @vaadin/login', values: ratios(bare, peer), target: { most: 0.95 } },
    { name: 'bare tag / plain Lit form', values: ratios(bare, plain), target: { most: 1.5 } },
  ];
}

async function steadiness(phone: Phone, site: Site): Promise<Finding[]> {
  const shifts = { themeForm: [] as number[], reserved: [] as number[] };
  for (let round = 0; round < steadyRounds; round += 1) {
    shifts.themeForm.push(await phone.layoutShift(site.pageOf('themeForm')));
    shifts.reserved.push(await phone.layoutShift(site.pageOf('reserved')));
  }
  return [
    { name: "layout shift, theme's form inside", values: shifts.themeForm, target: { most: 0 } },
    { name: 'layout shift, height reserved', values: shifts.reserved, target: { most: 0 } },
  ];
}
