import { mayDo } from '@/lib/domain/access/deeds';
import type { Instant } from '@/lib/domain/calendar/types';
import type { Person } from '@/lib/domain/access/actor';
import { type GuideSituation, guideSituation } from '@/lib/domain/guide/situation';
import type { TeamCall } from '@/lib/domain/guide/whom-to-call';
import type { TripLine } from '@/lib/data/own-trips';
import { currentActor } from './actor';
import { whenProven } from './closed-parts';
import { inTime } from './in-time';
import { readTripOf } from './reader-trip';

/** Whoever opens the emergency page. */
export interface EmergencyReader {
  /** Null for a visitor, and where the database does not answer in time. */
  readonly person: Person | null;
  /** The trips whose card they may open, the next surgery first. */
  readonly cards: readonly TripLine[];
  readonly tripId: string | null;
  readonly situation: GuideSituation;
  /** The surgeon's side of the trip that the guide goes by. */
  readonly calls: readonly TeamCall[];
}

const VISITOR: EmergencyReader = { person: null, cards: [], tripId: null, situation: { stage: 'unknown' }, calls: [] };

/** More than these nobody looks through in an emergency. */
const MOST_CARDS = 3;

/** The page comes in any case: to somebody whom the database does not tell of in time as to a visitor. */
export const emergencyReader = (now: Instant): Promise<EmergencyReader> => inTime(readerAt(now), VISITOR);

async function readerAt(now: Instant): Promise<EmergencyReader> {
  const person = await currentActor();
  if (!person) return VISITOR;
  const { trips, trip } = await readTripOf(person, 'card', now);
  // At a shared computer the way to the card leads by the proof that opens it.
  const cards = trips.filter((one) => mayDo('see-medical', whenProven(one))).slice(0, MOST_CARDS);
  const known = trip && { tripId: trip.access.tripId, situation: guideSituation(trip.record.trip, now), calls: trip.calls };
  return { ...VISITOR, person, cards, ...known };
}
