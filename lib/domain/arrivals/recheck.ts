import { addDays, laterDay } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '../calendar/zones';
import { dayAt, layOut } from '../itinerary/layout';
import type { Trip } from '../itinerary/types';
import { homeDay } from '../packing/trip-days';
import { arrivalOf } from './arrival-of';
import type { ArrivalFacts, ArrivalKept } from './types';

/**
 * How many days ahead a line is worked out to see when it turns into another one. More would cost more at each write; less
 * would load and write more trips each night. Lists that all trips share (routes, airlines' limits) reach a line when it is
 * next worked out, so at the latest then.
 */
const DAYS_AHEAD = 3;
/** So many moments are looked at: of a day full of items the rest is looked at when the last of these has come. */
const MOST_MOMENTS = 60;

/** The moments of items, at which something begins or is over. */
const clockMoments = ({ items }: Trip): readonly number[] =>
  items.flatMap(({ when }) => (when.type === 'timed' ? [when.startsAt.getTime(), when.endsAt.getTime()] : []));

/** Rules look at New York's day and at whether an item's moments have passed, and at nothing else of the clock. */
function turnsAfter(trip: Trip, now: Instant): readonly Instant[] {
  const today = dayIn(NEW_YORK, now);
  const midnights = Array.from({ length: DAYS_AHEAD }, (_, index) => startOfDay(addDays(today, index + 1), NEW_YORK).getTime());
  const last = Math.max(...midnights);
  const moments = clockMoments(trip).filter((moment) => moment > now.getTime() && moment < last);
  return [...new Set([...midnights, ...moments])].sort((a, b) => a - b).slice(0, MOST_MOMENTS).map((moment) => new Date(moment));
}

/** The last day of anything that a rule waits for; null where nothing has a day. */
function lastDay(trip: Trip): Day | null {
  const moments = clockMoments(trip).map((moment) => dayIn(NEW_YORK, new Date(moment)));
  return [...laidOut(trip), ...plannedDays(trip), ...namedDays(trip), ...moments]
    .reduce<Day | null>((latest, day) => (latest ? laterDay(latest, day) : day), null);
}

/** The days on which items end, counted from surgery or not, and that of the way home. */
function laidOut(trip: Trip): readonly Day[] {
  const layout = layOut(trip);
  const ends = [...layout.placed.map(({ span }) => span.until), homeDay(layout)];
  return ends.map((offset) => dayAt(layout, offset)).filter((day) => day !== null);
}

/** The days that the profile counts from surgery. */
function plannedDays({ surgery, profile }: Trip): readonly Day[] {
  if (surgery.state !== 'dated') return [];
  const { quietDays, nights, followUp, avoidFlyingUntil, askBeforeFlyingUntil, askBeforeLongFlightUntil, lift } = profile;
  const counts = [quietDays, nights, followUp?.last ?? 0, avoidFlyingUntil, askBeforeFlyingUntil, askBeforeLongFlightUntil ?? 0, (lift?.weeks ?? 0) * 7];
  return [addDays(surgery.on, Math.max(...counts))];
}

/** The days that people named, and that on which the centre closes. */
function namedDays({ items, packing, nonstopSnoozedUntil, centre }: Trip): readonly Day[] {
  const supplies = packing?.medicines.map(({ lastsUntil }) => lastsUntil) ?? [];
  return [...items.map(({ booking }) => booking?.changeBy ?? null), ...supplies, nonstopSnoozedUntil, centre?.closedOn ?? null].filter((day) => day !== null);
}

/** With a day to spare: what ends on a day is over on the next. */
function isOver(trip: Trip, now: Instant): boolean {
  const last = lastDay(trip);
  return last === null || dayIn(NEW_YORK, now) > addDays(last, 1);
}

/**
 * The next moment at which the line may be another one though nothing was written: until then it is the same. Null: it
 * stays as it is for good, because everything is over.
 */
export function recheckAt(about: ArrivalFacts, kept: ArrivalKept, now: Instant): Instant | null {
  if (isOver(about.trip, now)) return null;
  const same = JSON.stringify(kept);
  const turns = turnsAfter(about.trip, now);
  return turns.find((moment) => JSON.stringify(arrivalOf(about, moment)) !== same) ?? turns.at(-1) ?? null;
}
