import type { WalkingNumbers } from '@/lib/domain/itinerary/walking-numbers';
import { withWalking } from '@/lib/domain/itinerary/walking';
import { changeTrip, type Refusal } from './change-trip';
import { edited } from './edited';
import type { TripAccess } from './open-trip';
import type { Writing } from './trip-numbers';

/** Sets the trip's own minutes on foot; null brings Mendway's starting numbers back. */
export function setWalking(access: TripAccess<'change-itinerary'>, walking: WalkingNumbers | null, writing: Writing): Promise<Refusal> {
  return changeTrip(access, { ...writing, edit: (trip) => edited(withWalking(trip, walking)) });
}
