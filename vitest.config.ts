import { configDefaults, defineConfig } from 'vitest/config';

const shared = { environment: 'node', setupFiles: ['./tests/support/quiet-console.ts'] };
const generated = [...configDefaults.exclude, '.data*/**', '.next*/**'];

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
          exclude: generated,
          testTimeout: 20_000, // properties take their time on a busy machine
        },
      },
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
