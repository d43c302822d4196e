import { addDays, dayNumber } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { isMeeting } from '../check/meeting';
import { journeyHome, journeyIn } from '../itinerary/journeys';
import { isJourney } from '../itinerary/kinds';
import { dayAt, type TripLayout } from '../itinerary/layout';
import type { Item, When } from '../itinerary/types';
import { arrivalOffset } from '../recovery/windows';

/** When somebody comes: by day, and by the clock where it is known. */
export interface Landing {
  readonly on: Day | null;
  readonly at: Instant | null;
}

const UNKNOWN: Landing = { on: null, at: null };

function startOf(when: When): Landing {
  if (when.type === 'timed') return { on: dayIn(NEW_YORK, when.startsAt), at: when.startsAt };
  return { on: when.type === 'days' ? when.from : null, at: null };
}

/** By the New York clock on landing. */
function endOf(when: When): Landing {
  if (when.type === 'timed') return { on: dayIn(NEW_YORK, when.endsAt), at: when.endsAt };
  return { on: when.type === 'days' ? addDays(when.until, -1) : null, at: null };
}

const startMoment = ({ when }: Item): number => {
  if (when.type === 'timed') return when.startsAt.getTime();
  return when.type === 'days' ? dayNumber(when.from) * 86_400_000 : -Infinity;
};

/** A journey that is booked though nobody knows the surgery day brings somebody all the same. */
function journeyWithoutPlan({ trip }: TripLayout, purpose: 'ARRIVE' | 'GO_HOME'): readonly Item[] {
  const journeys = trip.items.filter((item) => item.purpose === purpose && isJourney(item.kind) && item.when.type !== 'offset');
  return journeys.sort((a, b) => startMoment(a) - startMoment(b) || (a.id < b.id ? -1 : 1));
}

/** The journey that brings the patient to New York. */
export function arrivalOn(layout: TripLayout): Item | null {
  if (layout.surgeryNumber === null) return journeyWithoutPlan(layout, 'ARRIVE').at(-1) ?? null;
  return journeyIn(layout)?.item ?? null;
}

/** The journey that takes the patient home. */
export function departureOn(layout: TripLayout): Item | null {
  if (layout.surgeryNumber === null) return journeyWithoutPlan(layout, 'GO_HOME')[0] ?? null;
  return journeyHome(layout)?.item ?? null;
}

/** Who lives here comes to the first thing at the centre. */
function firstMeeting(layout: TripLayout): Landing {
  const meeting = layout.placed.find(({ item }) => isMeeting(layout.trip, item));
  if (!meeting) return { on: dayAt(layout, 0), at: null };
  return { on: dayAt(layout, meeting.span.from), at: startOf(meeting.item.when).at };
}

/** The day is the plan's while nobody has entered a journey. */
export function landingOf(layout: TripLayout): Landing {
  const journey = arrivalOn(layout);
  if (journey) return endOf(journey.when);
  if (layout.surgeryNumber === null) return UNKNOWN;
  return layout.trip.home.mode === 'LOCAL' ? firstMeeting(layout) : { on: dayAt(layout, arrivalOffset(layout)), at: null };
}

/** When the journey home begins, by the New York clock. */
export function leavingOf(layout: TripLayout): Landing {
  const journey = departureOn(layout);
  return journey ? startOf(journey.when) : UNKNOWN;
}
