/** The manifest is published: it names the built modules, not the sources. */
const builtPaths = {
  name: 'built-paths',
  packageLinkPhase({ customElementsManifest }) {
    const json = JSON.stringify(customElementsManifest);
    const built = json.replaceAll(/"\/?src\/([\w/-]+)\.(?:ts|js)"/g, '"dist/$1.js"');
    Object.assign(customElementsManifest, JSON.parse(built));
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [builtPaths],
};
