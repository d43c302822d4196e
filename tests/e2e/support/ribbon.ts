import type { Page } from '@playwright/test';

/** The days of a phase as the ribbon names them in full: "Thursday, March 11". */
export function ribbonDays(page: Page, phase: string): Promise<string[]> {
  const days = page.locator(`.ribbon [data-phase=${phase}] .day abbr`);
  return days.evaluateAll((all) => all.map((one) => one.getAttribute('title') ?? ''));
}
