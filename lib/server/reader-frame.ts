import { mayDo } from '@/lib/domain/access/deeds';
import type { GuideFrame } from './guide-frame';
import type { GuideReader } from './guide-page';

/** The frame of a page that reads the trip anyway. */
export function frameOf({ person, trip }: GuideReader): GuideFrame | null {
  if (!person) return null;
  return { name: person.name, tripId: trip?.access.tripId ?? null, mayPlan: trip !== null && mayDo('change-itinerary', trip.access.standing) };
}
