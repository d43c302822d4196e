import { namedDay, type OffsetSpan, type Placed } from '../../itinerary/layout';
import { minutesOnFoot, walkingBudget } from '../../itinerary/walking';
import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { moveToRoom } from '../gentle-room';
import { flagDays, nameParams } from '../item-facts';
import type { Fix, Trouble } from '../types';

/** Nobody's gentle days are longer; a mistyped year must not make thousands. */
const LONGEST = 120;

interface FullDay {
  readonly offset: number;
  readonly outings: readonly Placed[];
  readonly budget: number;
}

function isFull({ offset, outings, budget }: FullDay): boolean {
  return outings.length > 1 || minutesOnFoot(offset, outings) > budget;
}

/** What is left of the gentle days, today included. */
function daysLeft({ gentle, today }: TripFacts): OffsetSpan {
  const from = Math.max(gentle.from, today ?? -Infinity);
  return { from, until: Math.min(gentle.until, from + LONGEST) };
}

function outingsByDay(facts: TripFacts): ReadonlyMap<number, Placed[]> {
  const { from, until } = daysLeft(facts);
  const byDay = new Map<number, Placed[]>();
  for (const placed of facts.layout.placed) {
    if (placed.item.kind !== 'OUTING') continue;
    for (let offset = Math.max(placed.span.from, from); offset < Math.min(placed.span.until, until); offset += 1) {
      byDay.set(offset, [...(byDay.get(offset) ?? []), placed]);
    }
  }
  return byDay;
}

/** Another day for the last outing that leaves enough room on this one. */
function moveOne(facts: TripFacts, day: FullDay): readonly Fix[] {
  const isEnough = (outing: Placed) => !isFull({ ...day, outings: day.outings.filter((one) => one !== outing) });
  const moves = [...day.outings].reverse().filter(isEnough).map((outing) => moveToRoom('move-one', facts, outing));
  return moves.find((fixes) => fixes.length > 0) ?? [];
}

function fixesFor(facts: TripFacts, day: FullDay): readonly Fix[] {
  const last = day.outings.at(-1)?.item;
  const ways = last ? [wayFix('change-one', 'change-item', nameParams(last), last.id)] : [];
  const numbers = day.outings.length > 1 ? [] : [wayFix('set-walking', 'walking')];
  return [...moveOne(facts, day), ...ways, ...numbers];
}

function troubleOf(facts: TripFacts, day: FullDay): Trouble {
  const { offset, outings, budget } = day;
  return {
    about: namedDay(facts.layout, offset),
    severity: 'warning',
    itemIds: outings.map(({ item }) => item.id),
    days: flagDays(facts.layout, offset),
    params: {
      reason: outings.length > 1 ? 'outings' : 'walking', day: namedDay(facts.layout, offset),
      outings: outings.length, walk: minutesOnFoot(offset, outings), budget, whose: facts.trip.walking ? 'trip' : 'mendway',
    },
    fixes: fixesFor(facts, day),
  };
}

/** More than one outing on a gentle day, or more on foot than the day's budget. A hold closes these days anyway. */
export function fullDay(facts: TripFacts): readonly Trouble[] {
  if (facts.trip.hold) return [];
  const days = [...outingsByDay(facts)].map(([offset, outings]) => ({ offset, outings, budget: walkingBudget(facts.trip, offset) }));
  return days.filter(isFull).map((day) => troubleOf(facts, day));
}
