import { cookies } from 'next/headers';
import { cache } from 'react';
import type { Person } from '@/lib/domain/access/actor';
import type { Instant } from '@/lib/domain/calendar/types';
import { currentActor } from './actor';
import { inTime } from './in-time';
import { type ReaderPart, type ReaderTrip, readTripOf } from './reader-trip';
import { sentSession } from './session';

/** Whoever reads a page of the guide: anybody, with or without an account, with or without a trip. */
export interface GuideReader {
  readonly person: Person | null;
  /** The trip that the guide goes by; null where there is none. */
  readonly trip: ReaderTrip | null;
  /** They sent a session, and the database did not say whose in time: read as a visitor, who may have had surgery all the same. */
  readonly isUnsure: boolean;
  readonly now: Instant;
}

/** Knowing of the surgery is worth a wait on a busy day, and nobody reads the guide in an emergency. */
const PATIENCE_MS = 4000;

/**
 * Reads the trip too, so that the page can know of the surgery, and what `part` says for pages that name the surgeon's team. Three
 * statements for the owner; a page of the guide comes without them where the database does not answer.
 */
export const guideReader = cache(async (part: ReaderPart): Promise<GuideReader> => {
  const [jar, now] = [await cookies(), new Date()];
  return inTime(readerAt(part, now), { person: null, trip: null, isUnsure: sentSession(jar) !== null, now }, PATIENCE_MS);
});

async function readerAt(part: ReaderPart, now: Instant): Promise<GuideReader> {
  const person = await currentActor();
  const trip = person && (await readTripOf(person, part, now)).trip;
  return { person, trip, isUnsure: false, now };
}
