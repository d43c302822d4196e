import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTs from 'eslint-config-next/typescript';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';

export default defineConfig([
  ...nextVitals,
  ...nextTs,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  // A pattern that can cut a text in more ways than it is long keeps the process busy for whoever sends such a text.
  { files: ['{app,components,lib}/**', '*.ts'], ignores: ['**/*.test.*'], plugins: { regexp }, rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' } },
  // A command speaks to a person at a terminal; that is what the console is for.
  { files: ['scripts/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  globalIgnores(['.next*/**', '.data*/**', 'lib/data/generated/**', 'next-env.d.ts', 'playwright-report/**', 'test-results/**']),
]);
