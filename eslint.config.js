import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What the house style asks and no ready-made rule set covers. */
const houseSyntax = [
  { selector: 'TSEnumDeclaration', message: 'A union of strings instead of an enum.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
];

const noTitle = {
  selector: 'JSXOpeningElement[name.name=/^[a-z]/] > JSXAttribute[name.name="title"]',
  message: 'No keyboard reaches a title: Tooltip or Explained of renderer/ui.',
};

const noOwnDigits = {
  selector: 'NewExpression[callee.object.name="Intl"][callee.property.name="NumberFormat"]',
  message: 'One way to digits, which never writes NaN: digitWriter of renderer/format.',
};

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only, so that a name is the same everywhere.',
};

const configurationFiles = ['*.config.ts', '*.config.js'];

export default defineConfig([
  globalIgnores(['node_modules/', 'out/', 'dist/', 'coverage/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...houseSyntax, noDefaultExport],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A default that means all the others is fine; one that must not be reached calls assertNever.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // A number in a text is what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A void arrow function says in one line what a block would say in three.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // TypeScript knows which names exist.
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: configurationFiles,
    rules: { 'no-restricted-syntax': ['error', ...houseSyntax] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}', 'tests/component/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      'no-restricted-syntax': ['error', ...houseSyntax, noDefaultExport, noTitle, noOwnDigits],
    },
  },
  {
    files: ['renderer/format/formatNumber.ts'],
    rules: { 'no-restricted-syntax': ['error', ...houseSyntax, noDefaultExport] },
  },
  {
    files: ['scripts/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...houseSyntax, noDefaultExport, noOwnDigits] },
  },
  {
    // What goes wrong belongs in the log; a packed app has no terminal.
    files: ['main/**/*.ts'],
    rules: { 'no-console': ['error', { allow: ['log'] }] },
  },
  {
    // Outside every project: a configuration in CommonJS, and two programs that are no part of this one.
    files: [
      '.dependency-cruiser.cjs',
      'scripts/setUp/defaultApp/**',
      'tests/bench/window/bareApp/**',
    ],
    extends: [tseslint.configs.disableTypeChecked],
  },
]);
