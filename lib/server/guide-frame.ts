import { cache } from 'react';
import { mayDo } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { readerTrip } from '@/lib/domain/guide/reader-trip';
import { listTrips } from '@/lib/data/own-trips';
import { currentActor } from './actor';
import { inTime } from './in-time';

/** Whose name stands in the frame of a guide page, and where its links lead. */
export interface GuideFrame {
  readonly name: string;
  /** The trip that the guide goes by (`readerTrip`); null where there is none. */
  readonly tripId: string | null;
  /** Whether they may add to it. */
  readonly mayPlan: boolean;
}

/** Of pages of the guide that know nothing of a trip; a visitor's, where nobody can be found out. */
export const guideFrame = cache((): Promise<GuideFrame | null> => inTime(readFrame(), null));

async function readFrame(): Promise<GuideFrame | null> {
  const person = await currentActor();
  if (!person) return null;
  const trip = readerTrip(await listTrips(person), dayIn(NEW_YORK, new Date()));
  return { name: person.name, tripId: trip?.id ?? null, mayPlan: trip !== null && mayDo('change-itinerary', trip) };
}
