import { randomUUID } from 'node:crypto';
import { applyChange } from '@/lib/domain/check/apply-change';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { Finding } from '@/lib/domain/check/types';
import type { Made } from '@/lib/domain/itinerary/make-item';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { type Problem, problem } from '@/lib/domain/problem';
import { changeTrip, type Refusal } from '@/lib/data/change-trip';
import { done, notFoundOutcome, type Outcome, refused } from './outcome';
import type { TripContext } from './perform';

/** Which item is written, and the version of the trip that the form showed; both null for a new one. */
export interface ItemTarget {
  readonly itemId: string | null;
  readonly version: number | null;
}

type Context = TripContext<'change-itinerary'>;

/** More than any trip needs; it bounds what one page has to draw. */
const MOST_ITEMS = 400;

/** Adds or changes one item, unless that is refused; back to the trip when it is done. */
export async function saveItem(context: Context, target: ItemTarget, make: (id: string, trip: Trip) => Made<Item>): Promise<Outcome> {
  const id = target.itemId ?? randomUUID();
  let isKnown = true;
  const edit = (trip: Trip): Trip | Refusal => {
    isKnown = target.itemId === null || trip.items.some((item) => item.id === id);
    if (!isKnown) return trip;
    if (trip.items.length >= MOST_ITEMS) return [problem(null, 'too-many-items')];
    const result = make(id, trip);
    if ('problems' in result) return result.problems;
    const change = { type: target.itemId ? 'change-item' : 'add-item', item: result.made } as const;
    const after = applyChange(trip, change);
    const refusal = quietDayRefusal(after, result.made, context.now);
    return refusal ? [refusal] : after;
  };
  const problems = await changeTrip(context.access, { edit, seenVersion: target.version, now: context.now });
  if (!isKnown) return notFoundOutcome;
  return problems.length > 0 ? refused(problems) : done(`/trips/${context.access.tripId}`);
}

/** Trip check would block it: so it is refused at once, with the better day named. */
function quietDayRefusal(trip: Trip, item: Item, now: Date): Problem | null {
  const finding = checkTrip(trip, now).open.find(
    ({ ruleId, itemIds }) => ruleId === 'plan-on-quiet-day' && itemIds.includes(item.id),
  );
  return finding ? refusalOf(finding) : null;
}

function refusalOf({ params, fixes }: Finding): Problem {
  const better = fixes.find(({ type, id }) => type === 'change' && id === 'move-to-day');
  const day = better?.params.day;
  return day ? problem('day', 'quiet-day', { ...params, better: day }) : problem('day', 'quiet-day-no-better', params);
}
