import type { Locator, Page } from '@playwright/test';
import type { ItemKind, Place } from '@/lib/domain/itinerary/types';
import { words } from './words';

const trip = words('trip');

/** The overview of a trip; after a change it says so; a browser carries the fragment of the question along. */
export const ON_A_TRIP = /\/trips\/[\da-f-]{36}(\?done=[a-z-]+(&e=[\w.-]+)?)?(#home)?$/;

/** From the overview to the empty form of a kind. */
export async function openAddForm(page: Page, kind: ItemKind): Promise<void> {
  await page.getByText(trip('items.add'), { exact: true }).click();
  await page.getByRole('link', { name: trip(`items.addKind.${kind}`), exact: true }).click();
}

interface TypedItem {
  readonly title?: string;
  readonly day?: string;
  readonly time?: string;
  readonly place?: Place;
}

/** Fills in what is given of an item's form and saves it. */
export async function addItem(page: Page, { place, ...typed }: TypedItem): Promise<void> {
  for (const [name, text] of Object.entries(typed)) await page.locator(`input[name=${name}]`).fill(text);
  if (place) await page.locator('select[name=place]').selectOption(place);
  await page.getByRole('button', { name: trip('form.save'), exact: true }).click();
}

/** The finding of trip check that says so. */
export function finding(page: Page, text: string): Locator {
  return page.locator('.finding').filter({ hasText: text });
}
