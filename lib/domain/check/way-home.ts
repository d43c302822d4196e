import { homeDay } from '../packing/trip-days';
import { hasLeft, type TripFacts } from './facts';

/** Whether the patient is on the way home, or there. */
export function isHomeAgain(facts: TripFacts): boolean {
  const { journeyHome, layout, today } = facts;
  if (journeyHome) return hasLeft(facts, journeyHome);
  return today !== null && today > homeDay(layout);
}

/** Whether the patient is on the way to New York, or there. */
export function hasSetOut(facts: TripFacts): boolean {
  const { journeyIn, today } = facts;
  if (journeyIn) return hasLeft(facts, journeyIn);
  return today !== null && today >= 0;
}
