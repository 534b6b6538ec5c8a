/** What an engine may lack, by its nature or ours. */
export const has = {
  /** Its rules read the same tree in each engine, and are up to a fifth of the time: Chromium's will do. */
  axe: 'userAgentData' in navigator,
  /** WebKitGTK is built without WebAuthn. How the elements do without, any engine tells. */
  passkeys: 'PublicKeyCredential' in window,
  /** WebKitGTK 2.50 has one registry a page. */
  registries: canMakeRegistry(),
};

/** Passes a test over in an engine that lacks what it is about; in a root `before`, the whole file. */
export function needs(what: keyof typeof has, test: Mocha.Context): void {
  if (!has[what]) test.skip();
}

function canMakeRegistry(): boolean {
  try {
    return Boolean(new CustomElementRegistry());
  } catch {
    return false;
  }
}
