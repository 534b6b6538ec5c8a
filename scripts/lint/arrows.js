import { posix, relative, sep } from 'node:path';

const lit = ['lit', '@lit/context'];

/**
 * What each folder of `src`, and its `index.ts`, may import beside itself; imports run one way.
 * `types` are folders that it may import types from, `packages` all packages that it may import,
 * Node's modules among them; where they are missing, all are allowed but those of `except`.
 */
const arrows = {
  contract: { folders: [], packages: ['zod/mini'] },
  // The rules of addresses: a leaf for both sides, made of data.
  countries: { folders: [], types: ['contract'], packages: [] },
  client: { folders: ['contract'], packages: ['zod/mini'] },
  // The provider's context holds the language, beside the session and the shop.
  session: { folders: ['client', 'contract', 'i18n'], packages: [...lit, 'idb-keyval'] },
  i18n: { folders: ['contract'], packages: lit },
  ui: { folders: ['i18n'], types: ['contract'], packages: lit },
  elements: {
    folders: ['session', 'client', 'contract', 'countries', 'i18n', 'ui'],
    packages: [...lit, '@simplewebauthn/browser', 'libphonenumber-js/min'],
  },
  cdn: { folders: ['elements', 'session', 'i18n', 'contract'], packages: lit },
  // What a browser gets under the package's own name.
  index: { folders: ['elements', 'session', 'client', 'contract'], packages: [] },
  platforms: { folders: ['contract'], packages: ['zod', 'zod/mini'] },
  // For the shop's own backend, in Node and in workers.
  checkout: { folders: ['contract'], packages: ['jose', 'zod/mini'] },
  server: { folders: ['platforms', 'contract', 'countries'], except: [...lit, 'idb-keyval'] },
};

/** @type {import('eslint').Rule.RuleModule} */
export const importArrows = {
  meta: {
    type: 'problem',
    docs: { description: 'imports between the folders of src run one way' },
    schema: [],
    messages: {
      folder: '{{from}} may not import {{to}} (see scripts/lint/arrows.js)',
      typesOnly: '{{from}} may import types only from {{to}}',
      package: "{{from}} may not import '{{to}}'",
    },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const from = /^src\/([\w-]+)(?:\/|\.ts$)/.exec(file)?.[1];
    if (from === undefined || !(from in arrows)) return {};
    const { folders, types = [], packages, except = [] } = arrows[from];

    const check = (node, specifier, onlyTypes) => {
      if (typeof specifier !== 'string') return;
      const report = (messageId, to) => context.report({ node, messageId, data: { from, to } });
      if (!specifier.startsWith('.')) {
        const among = (names) => names.some((name) => isOrIsUnder(specifier, name));
        const allowed = packages ? among(packages) : !among([...except, 'customer-elements']);
        if (!allowed) report('package', specifier);
        return;
      }
      const target = posix.join(posix.dirname(file), specifier);
      const to = /^src\/([\w-]+)\//.exec(target)?.[1] ?? target;
      if (to === from || folders.includes(to)) return;
      if (!types.includes(to)) report('folder', to);
      else if (!onlyTypes) report('typesOnly', to);
    };
    const checkStatement = (node) => {
      if (node.source) check(node.source, node.source.value, isOfTypes(node));
    };
    return {
      ImportDeclaration: checkStatement,
      ExportNamedDeclaration: checkStatement,
      ExportAllDeclaration: checkStatement,
      ImportExpression: (node) => check(node.source, node.source.value, false),
      TSImportType: (node) => check(node.source, node.source.value, true),
    };
  },
};

/** `lit` also stands for `lit/decorators.js`; a name with a path only for itself. */
function isOrIsUnder(specifier, name) {
  if (specifier === name) return true;
  return name !== 'zod' && specifier.startsWith(`${name}/`);
}

function isOfTypes(node) {
  if ((node.importKind ?? node.exportKind) === 'type') return true;
  const { specifiers = [] } = node;
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type');
}
