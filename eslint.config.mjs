import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The floors of `server/`, lowest first. A file imports only from its own floor or from floors below it. */
const floors = [
  'text',
  'locales',
  'dates',
  'article',
  'entities',
  'annotations',
  'exchange',
  'corpus',
  'rules',
  'refactorings',
  'features',
  'cli',
  'server',
];

/** Floors that know nothing of LSP or of the platform they run on. */
const library = floors.slice(0, floors.indexOf('features'));

const noPlatform = [
  { group: ['vscode', 'vscode-*'], message: 'The library knows nothing of LSP.' },
  { group: ['node:*', 'fs', 'path'], message: 'The library runs on any platform.' },
];

/** @type {import('eslint').Linter.Config[]} */
const floorRules = floors.map((floor, index) => ({
  files: [`server/${floor}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...floors.slice(index + 1).map(above => ({
            group: [`**/${above}/*`, `**/${above}/**`],
            message: `${floor}/ stands below ${above}/.`,
          })),
          { group: ['**/main*'], message: 'Nothing imports an entry point.' },
          { group: ['**/client/**'], message: 'The server does not know the client.' },
          ...(library.includes(floor) ? noPlatform : []),
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist/', 'out/', '**/node_modules/', 'samples/', 'media/'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-control-regex': 'off',
      'no-irregular-whitespace': 'off',
      'no-misleading-character-class': 'off',
      '@typescript-eslint/prefer-literal-enum-member': ['error', { allowBitwiseExpressions: true }],
      eqeqeq: 'error',
    },
  },
  ...floorRules,
  {
    files: ['client/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/server/*/**', '!**/server/protocol*'],
              message: 'The client never analyses text: it asks the server.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
    rules: { 'no-undef': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
);
