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
import { tripWithCalls } from './trip-with-calls';

interface ReadTrip {
  readonly access: TripAccess<'see-itinerary'>;
  readonly record: TripRecord;
}

/** Whoever reads a page of the guide: anybody, with or without an account, with or without a trip. */
export interface GuideReader<T extends ReadTrip = ReadTrip> {
  readonly person: Person | null;
  /** The trip that the guide goes by (`readerTrip`); null where there is none. */
  readonly trip: T | null;
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
export const guideReader = readerBy(async (access, now) => {
  await recordLook(access, 'itinerary', now);
  return { access, record: await loadTrip(access) };
});

/** The same for a page that says whom to call. */
export const guideReaderWithCalls = readerBy(tripWithCalls);

type ReadBy<T> = (access: TripAccess<'see-itinerary'>, now: Instant) => Promise<T>;

function readerBy<T extends ReadTrip>(read: ReadBy<T>): () => Promise<GuideReader<T>> {
  return cache(async () => {
    const [jar, now] = [await cookies(), new Date()];
    return inTime(readerAt(now, read), { person: null, trip: null, isUnsure: sentSession(jar) !== null, now }, PATIENCE_MS);
  });
}

async function readerAt<T extends ReadTrip>(now: Instant, read: ReadBy<T>): Promise<GuideReader<T>> {
  const person = await currentActor();
  const line = person && readerTrip(await listTrips(person), dayIn(NEW_YORK, now));
  const access = line && await openTrip(person, line.id, 'see-itinerary');
  return { person, trip: access && await read(access, now), isUnsure: false, now };
}
