import { randomUUID } from 'node:crypto';
import { addDays, twoYearsAfter } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { applyChange } from '@/lib/domain/check/apply-change';
import { timeProblem } from '@/lib/domain/check/time-problem';
import { difference, isNothing } from '@/lib/domain/history/difference';
import { isSame } from '@/lib/domain/history/same';
import type { HistoryEntry, TripParts } from '@/lib/domain/history/types';
import { draftedFor } from '@/lib/domain/plan/drafted-for';
import { type FormShape, KINDS, MOST_ITEMS } from '@/lib/domain/itinerary/kinds';
import type { Made } from '@/lib/domain/itinerary/make-item';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { eventOfMove } from '@/lib/domain/plan/replan/after-move';
import { type Problem, problem } from '@/lib/domain/problem';
import { changeTrip, type Edit, type Refusal } from '@/lib/data/change-trip';
import { closeCallsAbout } from '@/lib/data/rebookings';
import { tripSeenBy } from '@/lib/data/trips';
import { type BackTo, legFieldName } from '@/lib/input/item-form';
import type { WhoseTrip } from '@/lib/input/trip-home';
import { done, notFoundOutcome, type Outcome, refused } from './outcome';
import type { TripContext } from './perform';
import { tripDoneWith } from './sealed-replan';

/** Which item is written, and the version of the trip that the form showed; both null for a new one. */
export interface ItemTarget {
  readonly itemId: string | null;
  readonly version: number | null;
  /** The screen that the form was opened from; the trip's first one where it is left out. */
  readonly back?: BackTo | null;
}

type Context = TripContext<'change-itinerary'>;

type Make = (id: string, trip: Trip) => Made<Item>;
type LeadsTo = (item: Item) => Outcome;

/** Adds or changes one item, unless that is refused; back to the screen that one came from when it is done, or where `leadsTo` says. */
export async function saveItem(context: Context, target: ItemTarget, make: Make, leadsTo?: LeadsTo): Promise<Outcome> {
  let id = target.itemId ?? randomUUID();
  let isKnown = true;
  let made: Item | null = null;
  let next: AskedEvent | null = null;
  let isMoved = false;
  const edit: Edit = (trip, since) => {
    isKnown = target.itemId === null || trip.items.some((item) => item.id === id);
    if (!isKnown) return removedMeanwhile(id, since) ?? trip;
    if (trip.items.length >= MOST_ITEMS) return [problem(null, 'too-many-items')];
    const result = make(id, trip);
    if ('problems' in result) return result.problems;
    const far = dayProblem(result.made, target, context.now);
    if (far) return [far];
    const draft = target.itemId ? null : draftedFor(trip, result.made);
    id = draft?.id ?? id;
    made = { ...result.made, id };
    const change = { type: target.itemId || draft ? 'change-item' : 'add-item', item: made } as const;
    const after = applyChange(trip, change);
    isMoved = isOnOtherDay(trip, made);
    next = eventOfMove(tripSeenBy(context.access, trip), tripSeenBy(context.access, after), id, context.now);
    const refusal = timeProblem(trip, after, made, context.now);
    return refusal ? [refusal] : changedOnly(trip, after);
  };
  const { access: { tripId }, now } = context;
  const problems = await changeTrip(context.access, {
    edit, seenVersion: target.version, onStale: 'merge', now,
    async also(queries) {
      if (isMoved) await closeCallsAbout(queries, tripId, id);
    },
  });
  if (problems.length > 0) return refused(problems);
  if (!isKnown) return notFoundOutcome;
  return made && leadsTo ? leadsTo(made) : backTo(context.access, target, next);
}

/** To the screen that one came from; to the trip where the change asks for more, because it offers to look at that. */
const backTo = (access: WhoseTrip, { back }: ItemTarget, next: AskedEvent | null): Outcome =>
  back && next === null ? done(`/trips/${access.tripId}/${back}?done=yes`) : tripDoneWith(access, next);

const isOnOtherDay = ({ items }: Trip, { id, when }: Item): boolean => items.some((item) => item.id === id && !isSame(item.when, when));

/** A form that was saved as it was opened is no change. */
const changedOnly = (trip: Trip, after: Trip): Trip => (isNothing(difference(trip, after)) ? trip : after);

/** Who took the item away while its form was open; null for an item that this trip never had. */
function removedMeanwhile(id: string, since: readonly HistoryEntry[]): Refusal | null {
  const removal = since.findLast(({ before, after }) => hasItem(before, id) && !hasItem(after, id));
  return removal ? [problem(null, 'item-removed', { name: removal.actorName })] : null;
}

const hasItem = ({ items = [] }: TripParts, id: string): boolean => items.some((item) => item.id === id);

const DAY_FIELDS: Readonly<Record<FormShape, string>> = {
  plan: 'day', stay: 'fromDay', journey: 'departsOn', flight: legFieldName(0, 'departsOn'),
};

/** New things lie ahead; what is old may be corrected. Nobody plans further than two years. */
function dayProblem({ kind, when }: Item, { itemId }: ItemTarget, now: Date): Problem | null {
  const shape = KINDS[kind].form;
  if (when.type === 'offset' || shape === null) return null;
  const today = dayIn(NEW_YORK, now);
  const last = when.type === 'days' ? addDays(when.until, -1) : dayIn(NEW_YORK, when.endsAt);
  if (itemId === null && last < today) return problem(DAY_FIELDS[shape], 'day-past');
  return last > twoYearsAfter(today) ? problem(DAY_FIELDS[shape], 'day-too-far') : null;
}
