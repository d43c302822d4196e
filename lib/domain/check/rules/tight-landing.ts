import type { TripFacts } from '../facts';
import { landingTrouble } from '../landing';
import type { Trouble } from '../types';

/** The journey in ends under 4 hours before the first appointment, or after the profile's arrival day. */
export function tightLanding(facts: TripFacts): readonly Trouble[] {
  return landingTrouble(facts, ['tight', 'late-arrival']);
}
