import { isOver, type TripFacts } from '../check/facts';
import { isOwed } from '../check/rules/missing-follow-up';
import type { Item } from '../itinerary/types';
import { followUpSpan } from '../recovery/windows';
import { wasMissed } from './attendance';

/** The appointments that a recovery profile can ask for. */
export type NeededPurpose = 'PRE_OP' | 'FOLLOW_UP';
const NEEDED_PURPOSES = ['PRE_OP', 'FOLLOW_UP'] as const satisfies readonly NeededPurpose[];

const isNeeded: Readonly<Record<NeededPurpose, (facts: TripFacts) => boolean>> = {
  PRE_OP: ({ trip, today }) => trip.profile.preOpVisit && (today === null || today < 0),
  FOLLOW_UP: (facts) => {
    const window = followUpSpan(facts.trip.profile);
    return window !== null && (!isOver(window, facts.today) || isOwed(facts));
  },
};

/** One that nobody came to is none. */
const isVisit = (purpose: NeededPurpose) => (item: Item): boolean => item.kind === 'APPOINTMENT' && item.purpose === purpose && !wasMissed(item);

/** What the plan needs and the itinerary has not: somebody removed it, or its day had passed when the plan was made. */
export function missingVisits(facts: TripFacts): readonly NeededPurpose[] {
  return NEEDED_PURPOSES.filter((purpose) => isNeeded[purpose](facts) && !facts.trip.items.some(isVisit(purpose)));
}
