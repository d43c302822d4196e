import { mayDo } from '@/lib/domain/access/deeds';
import type { Instant } from '@/lib/domain/calendar/types';
import type { Person } from '@/lib/domain/access/actor';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { readerTrip } from '@/lib/domain/guide/reader-trip';
import { type GuideSituation, guideSituation } from '@/lib/domain/guide/situation';
import { type TeamCall, teamCalls } from '@/lib/domain/guide/whom-to-call';
import { loadCard } from '@/lib/data/card-page';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';
import { recordLook } from '@/lib/data/trip-audit';
import { listTrips, loadTrip, type TripLine } from '@/lib/data/trips';
import { currentActor } from './actor';
import { whenProven } from './closed-parts';
import { inTime } from './in-time';

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
  const trips = await listTrips(person);
  const line = readerTrip(trips, dayIn(NEW_YORK, now));
  // At a shared computer the way to the card leads by the proof that opens it.
  const cards = trips.filter((trip) => mayDo('see-medical', whenProven(trip))).slice(0, MOST_CARDS);
  const known = line && await tripOf(person, line.id, now);
  return { ...VISITOR, person, cards, ...known };
}

/** What the page tells of a trip: who opens it is written down before. */
async function tripOf(person: Person, tripId: string, now: Instant): Promise<Pick<EmergencyReader, 'tripId' | 'situation' | 'calls'> | null> {
  const access = await openTrip(person, tripId, 'see-itinerary');
  if (!access) return null;
  const readsCard = mayDo('see-medical', access.standing);
  await recordLook(access, readsCard ? 'card' : 'itinerary', now);
  const { record, card } = readsCard ? await loadCard(access) : await withoutCard(access);
  return { tripId, situation: guideSituation(record.trip, now), calls: teamCalls(record, card && card.content) };
}

const withoutCard = async (access: TripAccess) => ({ record: await loadTrip(access), card: null });
