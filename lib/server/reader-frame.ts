import { mayDo } from '@/lib/domain/access/deeds';
import type { GuideFrame } from './guide-frame';
import type { GuideReader } from './guide-page';

/** The frame of a page that reads the trip anyway. */
export const frameOf = ({ person, trip }: GuideReader): GuideFrame | null =>
  person && { name: person.name, tripId: trip?.access.tripId ?? null, mayPlan: trip !== null && mayDo('change-itinerary', trip.access.standing) };
