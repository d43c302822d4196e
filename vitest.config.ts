import { configDefaults, defineConfig } from 'vitest/config';

// What tests have refused, thousands of times and on purpose, is a warning each time.
const shared = { environment: 'node', env: { LOG_LEVEL: 'error' }, setupFiles: ['./tests/support/quiet-console.ts'] };
const generated = [...configDefaults.exclude, '.data*/**', '.next*/**'];
// These put another module in the place of one: what others have loaded would stand in their way. They run in one zone, with the
// data tests: vitest does not end where some files are isolated and others are not.
const withModulesOfTheirOwn = ['actor', 'file-handler', 'handler', 'log-pages', 'own-cookie', 'sign-in-path', 'accounts/enter'].map((name) => `lib/server/${name}.test.ts`);

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    maxWorkers: 2,
    // next-auth imports `next/server` without an extension, which only Vite resolves.
    server: { deps: { inline: ['next-auth'] } },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['{lib,components,app,prisma,scripts}/**/*.test.{ts,tsx}'],
          exclude: [...generated, ...withModulesOfTheirOwn],
          // Half of their time went into loading the same modules again for each file.
          isolate: false,
          testTimeout: 20_000, // properties take their time on a busy machine
        },
      },
      { extends: true, test: { ...shared, name: 'unit-apart', include: withModulesOfTheirOwn } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'data',
          include: ['tests/data/**/*.test.ts'],
          globalSetup: ['./tests/support/template-database.ts'],
          setupFiles: [...shared.setupFiles, './tests/support/fresh-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'ground', include: ['tests/ground/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
});
