import type { Person } from '@/lib/domain/access/actor';
import { mayDo } from '@/lib/domain/access/deeds';
import type { Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { readerTrip } from '@/lib/domain/guide/reader-trip';
import { type TeamCall, teamCalls } from '@/lib/domain/guide/whom-to-call';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { loadCard } from '@/lib/data/card-page';
import { openOwnTrip, type TripAccess } from '@/lib/data/open-trip';
import type { TripLine } from '@/lib/data/own-trips';
import { recordLook } from '@/lib/data/trip-audit';
import { loadTrip } from '@/lib/data/trips';

/** What a page reads of the trip that the guide goes by: itself, or the surgeon's team on its emergency card, too. */
export type ReaderPart = 'itinerary' | 'card';

export interface ReaderTrip {
  readonly access: TripAccess<'see-itinerary'>;
  readonly record: TripRecord;
  /**
   * The surgeon's side. The team's own line stands on the emergency card: whoever may read the card, of a page that reads it, is named
   * that one, and everybody else the centre's.
   */
  readonly calls: readonly TeamCall[];
}

/**
 * Somebody's trips, and the one that the guide goes by (`readerTrip`). That they look is written down before; trips and access are
 * one statement, trip and card another.
 */
export async function readTripOf(person: Person, part: ReaderPart, now: Instant): Promise<{ readonly trips: readonly TripLine[]; readonly trip: ReaderTrip | null }> {
  const { trips, access } = await openOwnTrip(person, 'see-itinerary', (own) => readerTrip(own, dayIn(NEW_YORK, now)));
  return { trips, trip: access && (await readTrip(access, part, now)) };
}

async function readTrip(access: ReaderTrip['access'], part: ReaderPart, now: Instant): Promise<ReaderTrip> {
  const readsCard = part === 'card' && mayDo('see-medical', access.standing);
  await recordLook(access, readsCard ? 'card' : 'itinerary', now);
  const { record, card } = readsCard ? await loadCard(access) : { record: await loadTrip(access), card: null };
  return { access, record, calls: teamCalls(record, card && card.content) };
}
