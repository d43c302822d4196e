import { mayDo } from '@/lib/domain/access/deeds';
import { monthOf } from '@/lib/domain/calendar/months';
import { applyChange } from '@/lib/domain/check/apply-change';
import { timeProblem } from '@/lib/domain/check/time-problem';
import { canMove, dayProblem, movedTo, startOf } from '@/lib/domain/check/moving';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { eventOfMove } from '@/lib/domain/plan/replan/after-move';
import { type Problem, problem } from '@/lib/domain/problem';
import { changeTrip, type Edit, type Refusal } from '@/lib/data/change-trip';
import type { TripAccess } from '@/lib/data/open-trip';
import { tripSeenBy } from '@/lib/data/trips';
import { calendarPath } from '@/lib/input/calendar-address';
import type { MoveForm } from '@/lib/input/move-form';
import { calendarDone } from './calendar-done';
import { done, notFoundOutcome, type Outcome, refused } from './outcome';
import type { TripContext } from './perform';

/** The trip with the item moved, as a visit at the stay when that was chosen. */
function moved(trip: Trip, item: Item, { day, betterDay, time, timeTurn, asVisit }: MoveForm): Trip | Refusal {
  const there = movedTo(item, betterDay ?? day, time, timeTurn);
  if ('problems' in there) return there.problems;
  const after = applyChange(trip, { type: 'move-item', itemId: item.id, when: there.made });
  return asVisit && item.kind === 'OUTING' ? applyChange(after, { type: 'make-visit-at-stay', itemId: item.id }) : after;
}

/** Correcting the time of something that is over is no move into the past. */
function wrongDay(item: Item, { day, betterDay }: MoveForm, now: Date): Problem | null {
  const to = betterDay ?? day;
  return to === startOf(item)?.day ? null : dayProblem(to, now);
}

function edited(trip: Trip, item: Item, move: MoveForm, now: Date): Trip | Refusal {
  if (item.desk) return [problem(null, 'desk-booked')];
  if (!canMove(item)) return [problem(null, 'move-by-form')];
  const wrong = wrongDay(item, move, now);
  if (wrong) return [wrong];
  const after = moved(trip, item, move);
  if (!('items' in after)) return after;
  const refusal = timeProblem(trip, after, after.items.find(({ id }) => id === item.id) ?? item, now);
  return refusal ? [refusal] : after;
}

/** Quiet days are told to everybody, a hold only to those who see the medical part. */
const isTold = ({ standing }: TripAccess, { code }: Problem): boolean => code.startsWith('quiet-day') || mayDo('see-medical', standing);

/** On the calendar a day that takes no outings answers where it stands; a form says it beside its field. */
function refusedMove(access: TripAccess, { itemId, day, time, view }: MoveForm, problems: Refusal): Outcome {
  const isShown = problems.every((one) => one.choices !== undefined && isTold(access, one));
  if (!view || !isShown) return refused(problems);
  return done(calendarPath(access.tripId, { view, month: monthOf(day), refused: itemId, to: day, time: time ?? undefined }, 'refusal'));
}

/** Moves an item to another day, at its own clock time or a new one, unless that is refused. */
export async function moveItemOf({ access, now }: TripContext<'change-itinerary'>, move: MoveForm): Promise<Outcome> {
  let isKnown = true;
  let next: AskedEvent | null = null;
  const edit: Edit = (trip) => {
    const item = trip.items.find(({ id }) => id === move.itemId);
    isKnown = item !== undefined;
    const after = item ? edited(trip, item, move, now) : trip;
    if ('items' in after) next = eventOfMove(tripSeenBy(access, trip), tripSeenBy(access, after), move.itemId, now);
    return after;
  };
  const problems = await changeTrip(access, { edit, seenVersion: move.version, onStale: 'merge', now });
  if (!isKnown) return notFoundOutcome;
  if (problems.length > 0) return refusedMove(access, move, problems);
  return calendarDone(access.tripId, { day: move.betterDay ?? move.day, view: move.view, next });
}
