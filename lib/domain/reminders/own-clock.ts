import { addDays, dayNumber } from '../calendar/days';
import type { Day, Instant, Zone } from '../calendar/types';
import { dayIn, momentOf, NEW_YORK } from '../calendar/zones';
import type { Moment } from './occasions/occasion';
import { afterQuiet, beforeQuiet, isQuiet, MORNING } from './quiet-hours';
import { type InNewYork, zoneBetween } from './reader-zone';
import type { ReminderPerson } from './types';

/** The clocks of one person over a trip: which zone they live by changes with their journeys. */
export interface OwnClock {
  readonly zoneAt: (at: Instant) => Zone;
  /** The moment at which their clocks show that minute of the day. */
  readonly onDay: (day: Day, minute: number) => Instant;
  readonly momentOf: (moment: Moment) => Instant;
  /** The moment itself, or the first one after their quiet hours. */
  readonly after: (at: Instant) => Instant;
  /** The moment itself, or the last one before their quiet hours. */
  readonly before: (at: Instant) => Instant;
}

/** They move between two zones at most twice: so often a step out of quiet hours can lead into others. */
const MOST_STEPS = 4;

/** `step`, until the moment is quiet in no zone that they live by then. */
function outOf(at: Instant, isQuietAt: (at: Instant) => boolean, step: (at: Instant) => Instant): Instant {
  let moment = at;
  for (let count = 0; count < MOST_STEPS && isQuietAt(moment); count += 1) moment = step(moment);
  return moment;
}

export function ownClock({ standing, reach }: ReminderPerson, inNewYork: InNewYork, home: Zone): OwnClock {
  const zoneAt = (at: Instant): Zone => zoneBetween(inNewYork, home, standing, reach, at);
  const isQuietAt = (at: Instant): boolean => isQuiet(at, reach, zoneAt(at));
  // New York's clocks say which side of a journey the day is on.
  const onDay = (day: Day, minute: number): Instant => {
    const number = dayNumber(day);
    return new Date(momentOf(number, minute, zoneAt(new Date(momentOf(number, minute, NEW_YORK)))));
  };
  const after = (at: Instant): Instant => outOf(at, isQuietAt, (moment) => afterQuiet(moment, reach, zoneAt(moment)));
  /** The morning of that day, unless it, or what quiet hours make of it, comes too late: then the one before. */
  const morningBy = (by: Instant): Instant => {
    const day = dayIn(zoneAt(by), by);
    const own = onDay(day, MORNING);
    return after(own) <= by ? own : onDay(addDays(day, -1), MORNING);
  };
  return {
    zoneAt, onDay, after,
    before: (at) => outOf(at, isQuietAt, (moment) => beforeQuiet(moment, reach, zoneAt(moment))),
    momentOf: (moment) => {
      if (moment.type === 'at') return moment.at;
      return moment.type === 'morning' ? onDay(moment.on, MORNING) : morningBy(moment.at);
    },
  };
}
