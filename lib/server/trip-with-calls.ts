import { mayDo } from '@/lib/domain/access/deeds';
import type { Instant } from '@/lib/domain/calendar/types';
import { type TeamCall, teamCalls } from '@/lib/domain/guide/whom-to-call';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { loadCard } from '@/lib/data/card-page';
import type { TripAccess } from '@/lib/data/open-trip';
import { recordLook } from '@/lib/data/trip-audit';
import { loadTrip } from '@/lib/data/trips';

export interface TripWithCalls {
  readonly access: TripAccess<'see-itinerary'>;
  readonly record: TripRecord;
  /** The surgeon's side: of the card for those who may read it, else the centre. */
  readonly calls: readonly TeamCall[];
}

/** The trip, and whom to call; that somebody looked, at the card too where they may, is written down before. */
export async function tripWithCalls(access: TripAccess<'see-itinerary'>, now: Instant): Promise<TripWithCalls> {
  const readsCard = mayDo('see-medical', access.standing);
  await recordLook(access, readsCard ? 'card' : 'itinerary', now);
  const { record, card } = readsCard ? await loadCard(access) : { record: await loadTrip(access), card: null };
  return { access, record, calls: teamCalls(record, card && card.content) };
}
