import type { Made } from '@/lib/domain/itinerary/make-item';
import type { Trip } from '@/lib/domain/itinerary/types';
import type { Refusal } from './change-trip';

/** What a rule made of the trip, as `changeTrip` takes it. */
export const edited = (result: Made<Trip>): Trip | Refusal => ('made' in result ? result.made : result.problems);
