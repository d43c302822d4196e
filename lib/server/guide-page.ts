import { cookies } from 'next/headers';
import { cache } from 'react';
import type { Person } from '@/lib/domain/access/actor';
import type { Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { readerTrip } from '@/lib/domain/guide/reader-trip';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';
import { recordLook } from '@/lib/data/trip-audit';
import { listTrips, loadTrip } from '@/lib/data/trips';
import { currentActor } from './actor';
import { inTime } from './in-time';
import { sentSession } from './session';

/** Whoever reads a page of the guide: anybody, with or without an account, with or without a trip. */
export interface GuideReader {
  readonly person: Person | null;
  /** The trip that the guide goes by (`readerTrip`); null where there is none. */
  readonly trip: { readonly access: TripAccess<'see-itinerary'>; readonly record: TripRecord } | null;
  /** They sent a session, and the database did not say whose in time: read as a visitor, who may have had surgery all the same. */
  readonly isUnsure: boolean;
  readonly now: Instant;
}

/** Knowing of the surgery is worth a wait on a busy day, and nobody reads the guide in an emergency. */
const PATIENCE_MS = 4000;

/**
 * Reads the trip too, so that the page can know of the surgery; that somebody looked is written down before. Session, trips,
 * access and trip are a statement each, for the owner; a page of the guide comes without them where the database does not answer.
 */
export const guideReader = cache(async (): Promise<GuideReader> => {
  const [jar, now] = [await cookies(), new Date()];
  return inTime(readerAt(now), { person: null, trip: null, isUnsure: sentSession(jar) !== null, now }, PATIENCE_MS);
});

async function readerAt(now: Instant): Promise<GuideReader> {
  const person = await currentActor();
  const line = person && readerTrip(await listTrips(person), dayIn(NEW_YORK, now));
  const access = line && await openTrip(person, line.id, 'see-itinerary');
  if (!access) return { person, trip: null, isUnsure: false, now };
  await recordLook(access, 'itinerary', now);
  return { person, trip: { access, record: await loadTrip(access) }, isUnsure: false, now };
}
