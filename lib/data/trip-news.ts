import { follow } from './news';
import type { AnyTripAccess } from './open-trip';

/** Hears of every change of the trip, and of somebody's place in it. What exactly, the database knows. */
export const followTrip = ({ tripId }: AnyTripAccess, hear: () => void): (() => void) => follow('trip', tripId, () => hear());
