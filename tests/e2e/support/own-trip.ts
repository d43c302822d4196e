import type { Page } from '@playwright/test';
import { makePerson, makeTrip, type TripWishes } from '@/tests/support/factories';
import { quietThursday } from './days';
import { signInto } from './shared-trip';

/**
 * Ruth Alder, who is new, is signed in, and looks at her trip from Denver: what the four questions and "Save my plan" would have
 * made. How people come to an account and to a plan is walked by walk, plan and accounts; nobody else has to wait for it.
 */
export async function openOwnTrip(page: Page, wishes: TripWishes = {}): Promise<string> {
  const owner = await makePerson({ name: 'Ruth Alder' });
  const tripId = await makeTrip(owner, { surgeryOn: quietThursday(), ...wishes });
  await signInto(page.context(), owner);
  const path = `/trips/${tripId}`;
  await page.goto(path);
  return path;
}

/** A new person without a trip, signed in here. */
export async function beSomebodyNew(page: Page, name = 'Ruth Alder'): Promise<void> {
  await signInto(page.context(), await makePerson({ name }));
}
