import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD, demoAddress, SIGNED_IN, signInAs, stateOf } from './support/people';

for (const name of SIGNED_IN) {
  test(`${name} signs in with a password`, async ({ page }) => {
    await signInAs(page, demoAddress(name), DEMO_PASSWORD);
    await expect(page).toHaveURL(/\/trips/);
    await page.context().storageState({ path: stateOf(name) });
  });
}
