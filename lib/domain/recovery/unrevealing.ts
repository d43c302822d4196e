import { mayDo, type Standing } from '../access/deeds';
import type { Made } from '../itinerary/make-item';
import type { Trip } from '../itinerary/types';

/** Refusals that would tell of a hold. */
const TELLING: readonly string[] = ['hold-already', 'yes-while-on-hold'];

/**
 * A caregiver without the medical part may bring the surgeon's word, and learns nothing of what others brought. What a
 * hold alone refuses is then written down as a word without effect: the trip gets a new version and a line of history,
 * as it would without a hold, so that neither this answer nor the next one tells the two apart.
 */
export function unrevealing(result: Made<Trip>, trip: Trip, standing: Standing): Made<Trip> {
  if ('made' in result || mayDo('see-medical', standing)) return result;
  return result.problems.every(({ code }) => TELLING.includes(code)) ? { made: { ...trip } } : result;
}
