/** The manifest is published: it names the built modules, not the sources. */
const builtPaths = {
  name: 'built-paths',
  packageLinkPhase({ customElementsManifest }) {
    const json = JSON.stringify(customElementsManifest);
    const built = json.replaceAll(/"\/?src\/([\w/-]+)\.(?:ts|js)"/g, '"dist/$1.js"');
    Object.assign(customElementsManifest, JSON.parse(built));
  },
};

/** Events are those that a class's comment names: the analyzer takes a constructor's argument for one. */
const namedEvents = {
  name: 'named-events',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (!declaration.events) continue;
        declaration.events = declaration.events.filter(({ name }) => name?.startsWith('customer-'));
      }
    }
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [namedEvents, builtPaths],
};
