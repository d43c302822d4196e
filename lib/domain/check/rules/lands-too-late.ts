import type { TripFacts } from '../facts';
import { landingTrouble } from '../landing';
import type { Trouble } from '../types';

/** The journey in ends after the first appointment, or less than 90 minutes before it. */
export function landsTooLate(facts: TripFacts): readonly Trouble[] {
  return landingTrouble(facts, ['too-late']);
}
