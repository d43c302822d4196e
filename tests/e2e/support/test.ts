import { expect, type Page, test as base } from '@playwright/test';
import { randomInt } from 'node:crypto';

const OWN_RESOURCE_KINDS = new Set(['script', 'stylesheet', 'font', 'image']);
// Chromium says it of pages that are meant to be missing, too; missing resources are counted by their answers.
const FAILED_LOAD = 'Failed to load resource';

/** What no page may do: complain in the console, throw, ask another host for anything, miss a resource of its own. */
function watch(page: Page, ownHost: string): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith(FAILED_LOAD)) troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== ownHost) troubles.push(`asked another host: ${url.host}`);
  });
  page.on('response', (response) => {
    const isMissing = response.status() >= 400 && OWN_RESOURCE_KINDS.has(response.request().resourceType());
    if (isMissing) troubles.push(`missing: ${response.url()}`);
  });
  return troubles;
}

/** Every test of a page also fails when the page complains, throws or asks another host for anything. */
export const test = base.extend<{ quietPage: undefined }>({
  // Limits count by network address; each test is somebody else, as people are, however tests share out among workers.
  extraHTTPHeaders: ({}, provide) => provide({ 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` }),
  quietPage: [
    async ({ page, baseURL }, use) => {
      const troubles = watch(page, new URL(baseURL ?? '').host);
      await use(undefined);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
