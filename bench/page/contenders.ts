import { bundle, cdnFiles, snippetOf } from './bundles.js';

/** A page and the files that it asks for, all by path. */
export interface Contender {
  page: string;
  files: ReadonlyMap<string, string>;
}

export interface Contenders {
  /** The floor. */
  plain: Contender;
  /** @vaadin/login, the lightest of its kind. */
  peer: Contender;
  /** Ours, with the lines that the build prints. */
  snippet: Contender;
  /** Ours, with the script tag alone. */
  bare: Contender;
  /** Ours, and nothing may move when the script arrives. */
  themeForm: Contender;
  reserved: Contender;
}

const scriptTag =
  '<script type="module" src="/cdn/customer-elements.js" data-api="/storefront/v1"></script>';
const element = '<customer-sign-in></customer-sign-in>';

/** The line of CSS that the README gives. */
const reservedHeight = '<style>customer-sign-in { display: block; min-height: 24rem }</style>';

const themeForm = `<customer-sign-in>
<form action="/account/login" method="post">
<p><label for="email">E-mail</label><br>
<input id="email" name="email" type="email" autocomplete="username" required></p>
<p><label for="password">Password</label><br>
<input id="password" name="password" type="password" autocomplete="current-password" required></p>
<button>Sign in</button>
</form>
</customer-sign-in>`;

export async function makeContenders(): Promise<Contenders> {
  const [plain, peer, cdn] = await Promise.all([
    bundle('forms/plain.ts'),
    bundle('forms/peer.ts'),
    cdnFiles(),
  ]);
  const preloads = snippetOf(cdn, 'customer-sign-in');
  const ours = new Map([...cdn].map(([path, content]) => [`/cdn/${path}`, content]));
  return {
    plain: bundled('plain', '<plain-sign-in></plain-sign-in>', plain),
    peer: bundled('peer', '<vaadin-login-form></vaadin-login-form>', peer),
    snippet: { page: page(preloads, element), files: ours },
    bare: { page: page(scriptTag, element), files: ours },
    themeForm: { page: page(preloads, themeForm), files: ours },
    reserved: { page: page(reservedHeight + preloads, element), files: ours },
  };
}

function bundled(name: string, form: string, script: string): Contender {
  const path = `/${name}.js`;
  return {
    page: page(`<script type="module" src="${path}"></script>`, form),
    files: new Map([[path, script]]),
  };
}

function page(head: string, form: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in</title>
<style>body { margin: 1rem; font: 1rem/1.4 sans-serif }</style>
${head}
</head>
<body>
<h1>Sign in</h1>
${form}
<footer>Tea and cups, sent on Mondays.</footer>
</body>
</html>
`;
}
