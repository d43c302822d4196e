import { cache } from 'react';
import type { Person } from '@/lib/domain/access/actor';
import type { Instant } from '@/lib/domain/calendar/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';
import { recordLook } from '@/lib/data/trip-audit';
import { listTrips, loadTrip } from '@/lib/data/trips';
import { currentActor } from './actor';

/** Whoever reads a page of the guide: anybody, with or without an account, with or without a trip. */
export interface GuideReader {
  readonly person: Person | null;
  /** Their next trip; null where there is none. */
  readonly trip: { readonly access: TripAccess<'see-itinerary'>; readonly record: TripRecord } | null;
  readonly now: Instant;
}

/** Reads the trip too, so that the page can know of the surgery; that somebody looked is written down before. */
export const guideReader = cache(async (): Promise<GuideReader> => {
  const [person, now] = [await currentActor(), new Date()];
  const [next] = person ? await listTrips(person) : [];
  const access = person && next ? await openTrip(person, next.id, 'see-itinerary') : null;
  if (!access) return { person, trip: null, now };
  await recordLook(access, 'itinerary', now);
  return { person, trip: { access, record: await loadTrip(access) }, now };
});
