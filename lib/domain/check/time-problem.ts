import type { Instant } from '../calendar/types';
import { isSame } from '../history/same';
import type { Item, ItemKind, Trip } from '../itinerary/types';
import { type Problem, problem } from '../problem';
import { checkTrip } from './check-trip';
import { dayRefusal, problemOfDay } from './day-refusal';

/** What people plan for New York itself. An appointment is a fact even where it does not fit: trip check says so. */
const ASKED_ABOUT: readonly ItemKind[] = ['OUTING', 'VISIT'];

/** Whether the patient is not in New York yet, or any more; nobody is asked about a time that stays as it was. */
function awayProblem(after: Trip, item: Item, before: Item | null, now: Instant): Problem | null {
  if (!ASKED_ABOUT.includes(item.kind) || (before && isSame(before.when, item.when))) return null;
  const finding = checkTrip(after, now).open.find(({ ruleId, itemIds }) => ruleId === 'outside-trip' && itemIds[0] === item.id);
  if (!finding) return null;
  const { side = '', journeyOn = '' } = finding.params;
  return problem('day', 'away-then', { side, day: journeyOn });
}

/** Trip check would block the item at its new time: so it is refused at once, with what would do instead where there is any. */
export function timeProblem(before: Trip, after: Trip, item: Item, now: Instant): Problem | null {
  const refusal = dayRefusal(after, item, now);
  if (refusal) return problemOfDay(refusal);
  return awayProblem(after, item, before.items.find(({ id }) => id === item.id) ?? null, now);
}
