/** What an engine may lack by its nature. */
const has = {
  /** WebKitGTK is built without WebAuthn. How the elements do without, any engine tells. */
  passkeys: 'PublicKeyCredential' in window,
};

/** Passes a test over in an engine that lacks what it is about; in a root `before`, the whole file. */
export function needs(what: keyof typeof has, test: Mocha.Context): void {
  if (!has[what]) test.skip();
}
