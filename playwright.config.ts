import { defineConfig } from '@playwright/test';

// `npm run test:e2e` builds, starts the demo world on a free port and names it here.
const baseURL = process.env.E2E_BASE_URL ?? 'http://localhost:3000';
const isRoot = process.getuid?.() === 0;

/** Passkeys, push messages, notices and what a device keeps want the whole browser; elsewhere one without windows is much quicker. */
const IN_A_WHOLE_BROWSER = ['**/push.spec.ts', '**/second-factor.spec.ts', '**/offline*.spec.ts', '**/queue*.spec.ts'];

const launched = (executablePath: string | undefined) => ({
  executablePath: executablePath || undefined,
  args: [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ],
});

const desktop = { viewport: { width: 1280, height: 800 } };

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  use: {
    baseURL,
    // A trace draws each step twice over; what failed leaves its page as text, and `E2E_TRACE=1` shows how it came to that.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    locale: 'en-US',
    timezoneId: 'America/Denver',
    launchOptions: launched(process.env.CHROMIUM_SHELL || process.env.CHROMIUM_PATH),
  },
  // What a form does with an answer is the same at every width: those tests run once, on desktop. Where the width matters, a test is tagged `@phone`.
  projects: [
    { name: 'signed-in', testMatch: '**/*.setup.ts' },
    { name: 'phone', grep: /@phone/, dependencies: ['signed-in'], use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } },
    { name: 'desktop', testIgnore: IN_A_WHOLE_BROWSER, dependencies: ['signed-in'], use: desktop },
    { name: 'whole browser', testMatch: IN_A_WHOLE_BROWSER, dependencies: ['signed-in'], use: { ...desktop, launchOptions: launched(process.env.CHROMIUM_PATH) } },
  ],
});
