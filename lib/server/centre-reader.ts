import { mayDo } from '@/lib/domain/access/deeds';
import type { CentreReader } from '@/lib/domain/guide/centre-act';
import type { GuideReader } from './guide-page';

/** What the directory asks of whoever reads it: whether they may take a centre into their trip, and which one is there. */
export function centreReader({ trip }: GuideReader): CentreReader {
  const mayChange = trip !== null && mayDo('change-itinerary', trip.access.standing);
  return { tripId: mayChange ? trip.access.tripId : null, centreId: trip?.record.trip.centre?.id ?? null, hasTrip: trip !== null };
}
