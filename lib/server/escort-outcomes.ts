import { mayDo } from '@/lib/domain/access/deeds';
import type { Refusal } from '@/lib/data/change-trip';
import type { TripAccess } from '@/lib/data/open-trip';
import { done, type Outcome, refused } from './outcome';

/** Stays where escorts are asked; those who only answer for themselves go back to the trip. */
export function escortDone({ tripId, standing }: TripAccess, problems: Refusal): Outcome {
  if (problems.length > 0) return refused(problems);
  return done(mayDo('change-itinerary', standing) ? `/trips/${tripId}/escort` : `/trips/${tripId}`);
}
