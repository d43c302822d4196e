import { firstHomeOffset } from '../recovery/windows';
import { hasLeft, type TripFacts } from './facts';

/** The day of the way home, planned or to ask about, as an offset. */
export function homeDay({ layout, journeyHome }: TripFacts): number {
  return journeyHome?.span.from ?? firstHomeOffset(layout);
}

/** Whether the patient is on the way home, or there. */
export function isHomeAgain(facts: TripFacts): boolean {
  const { journeyHome, today } = facts;
  if (journeyHome) return hasLeft(facts, journeyHome);
  return today !== null && today > homeDay(facts);
}

/** Whether the patient is on the way to New York, or there. */
export function hasSetOut(facts: TripFacts): boolean {
  const { journeyIn, today } = facts;
  if (journeyIn) return hasLeft(facts, journeyIn);
  return today !== null && today >= 0;
}
