import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { hashToken } from '@/lib/crypto/tokens';
import { changeTrip } from '@/lib/data/change-trip';
import { createSession } from '@/lib/data/sessions';
import type { Person } from '@/lib/domain/access/actor';
import { addDays } from '@/lib/domain/calendar/days';
import { applyChange } from '@/lib/domain/check/apply-change';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import { accessFor, addMember, makePerson, makeTrip } from '@/tests/support/factories';
import { quietThursday } from './days';

// Members join by invitations one day; until then the database is told, as the demo's seed tells it.

export interface SharedTrip {
  readonly path: string;
  readonly itemPath: string;
  /** The dinner's day, a gentle one, and two others. */
  readonly days: readonly [string, string, string];
  readonly owner: Person;
  readonly caregiver: Person;
  readonly family: Person;
}

/** Ruth's trip with a dinner on it; June helps, and Lena may look. */
export async function sharedTrip(): Promise<SharedTrip> {
  const [owner, caregiver, family] = [await makePerson({ name: 'Ruth Alder' }), await makePerson({ name: 'June Park' }), await makePerson({ name: 'Lena Alder' })];
  const surgeryOn = quietThursday();
  const tripId = await makeTrip(owner, { surgeryOn });
  await addMember(tripId, caregiver, { role: 'CAREGIVER' });
  await addMember(tripId, family, { role: 'FAMILY' });
  const days = [addDays(surgeryOn, 6), addDays(surgeryOn, 7), addDays(surgeryOn, 8)] as const;
  const dinner = blankItem(randomUUID(), 'OUTING', { type: 'days', from: days[0], until: days[1] }, { title: 'Dinner at the pier', place: 'ELSEWHERE' });
  const access = await accessFor(owner, tripId, 'change-itinerary');
  await changeTrip(access, { edit: (trip) => applyChange(trip, { type: 'add-item', item: dinner }), seenVersion: null, now: new Date() });
  return { path: `/trips/${tripId}`, itemPath: `/trips/${tripId}/items/${dinner.id}`, days, owner, caregiver, family };
}

/** From here on somebody is signed in there. */
export async function signInto(context: BrowserContext, person: Person): Promise<void> {
  const token = randomUUID();
  await createSession({ tokenHash: hashToken(token), userId: person.userId, device: 'test' }, new Date());
  await context.addCookies([{ name: 'authjs.session-token', value: token, url: process.env.E2E_BASE_URL ?? '', httpOnly: true, sameSite: 'Lax' }]);
}

/** A browser of their own in which somebody is signed in. */
export async function pageOf(browser: Browser, person: Person, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  await signInto(context, person);
  return context.newPage();
}
