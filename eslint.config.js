import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importArrows } from './scripts/lint/arrows.js';

const browser = ['contract', 'countries', 'client', 'session', 'i18n', 'ui', 'elements', 'cdn'];
const browserFiles = browser.map((folder) => `src/${folder}/**/*.ts`);
const inTemplate = (pattern) =>
  `TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=${pattern}]`;
const strictCsp = 'Pages run us under a strict Content-Security-Policy';
const markup = 'Text only reaches the page through Lit bindings';

export default defineConfig(
  globalIgnores([
    ...['dist', '.compiled', 'coverage', '**/data', 'types'],
    // Projects of their own, which the tests check with the compilers of their frameworks.
    ...['examples/{react,svelte,vue}', 'test/package/jsx'],
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' },
      ],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'describe', 'it'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-base-to-string': [
        'error',
        { ignoredTypeNames: ['Error', 'File', 'RegExp', 'URL', 'URLSearchParams'] },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      // Our objects are made of closures, and taken apart freely.
      '@typescript-eslint/unbound-method': 'off',
      // An interface that answers with promises has members that need none.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['demo/public/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { arrows: { rules: { 'one-way': importArrows } } },
    rules: { 'arrows/one-way': 'error' },
  },
  {
    files: browserFiles,
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
    ],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'].map((property) => ({
          property,
          message: markup,
        })),
        { object: 'document', property: 'write', message: markup },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ['unsafe-html', 'unsafe-svg', 'unsafe-mathml'].map((directive) => ({
            name: `lit/directives/${directive}.js`,
            message: markup,
          })),
          patterns: [{ group: ['lit/directives/style-map.js'], message: strictCsp }],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: inTemplate(String.raw`/\sstyle\s*=/i`), message: strictCsp },
        { selector: inTemplate(String.raw`/\s[.](inner|outer)HTML\s*=/i`), message: markup },
        {
          selector: `CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']`,
          message: strictCsp,
        },
      ],
    },
  },
  {
    // Tests look into answers of unknown shape; a wrong guess fails them.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'no-loss-of-precision': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // The types of @open-wc/semantic-dom-diff say that every `.to.equal()` is a promise.
    files: ['test/{elements,session,ui}/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
);
