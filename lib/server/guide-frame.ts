import { setTimeout as sleep } from 'node:timers/promises';
import { cache } from 'react';
import { mayDo } from '@/lib/domain/access/deeds';
import { listTrips } from '@/lib/data/trips';
import { currentActor } from './actor';

/** Whose name stands in the frame of a guide page, and where its links lead. */
export interface GuideFrame {
  readonly name: string;
  /** Their next trip; null where there is none. */
  readonly tripId: string | null;
  /** Whether they may add to it. */
  readonly mayPlan: boolean;
}

/** What a page to be read waits for the database at most. */
const PATIENCE_MS = 1000;

/** Of pages of the guide that know nothing of a trip; a visitor's, where nobody can be found out. */
export const guideFrame = cache((): Promise<GuideFrame | null> => {
  const known = readFrame().catch(() => null);
  return Promise.race([known, sleep(PATIENCE_MS, null, { ref: false })]);
});

async function readFrame(): Promise<GuideFrame | null> {
  const person = await currentActor();
  if (!person) return null;
  const [next] = await listTrips(person);
  return { name: person.name, tripId: next?.id ?? null, mayPlan: next !== undefined && mayDo('change-itinerary', next) };
}
