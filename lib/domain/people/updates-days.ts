import { addDays } from '../calendar/days';
import type { Day, DaySpan } from '../calendar/types';
import { journeyHome } from '../itinerary/journeys';
import { dayAt, layOut } from '../itinerary/layout';
import type { Trip } from '../itinerary/types';
import { isClearedToFly } from '../recovery/flight-home';
import { daysOf, hospitalNights, quietDaysOf } from '../recovery/windows';
import type { Update } from './types';

/** Where the trip stands to its updates: they come on surgery day and the days after it. */
export type UpdatesTime = { readonly type: 'undated' } | { readonly type: 'before' | 'now' | 'after'; readonly surgeryOn: Day };

/** After the nights in hospital, time to hear that somebody has left it. */
const DAYS_AFTER_NIGHTS = 3;

export function updatesTime({ surgery, profile }: Pick<Trip, 'surgery' | 'profile'>, today: Day): UpdatesTime {
  if (surgery.state === 'unknown') return { type: 'undated' };
  const until = addDays(surgery.on, profile.nights + DAYS_AFTER_NIGHTS);
  const type = today < surgery.on ? 'before' : today < until ? 'now' : 'after';
  return { type, surgeryOn: surgery.on };
}

/** What family wants to know of the days to come. */
export type ComingDays =
  | { readonly type: 'hospital' | 'quiet'; readonly days: DaySpan }
  /** `waits`: the flight waits for the surgeon's yes. */
  | { readonly type: 'home'; readonly days: DaySpan; readonly waits: boolean };

/** Those that are not over, in their order; no more nights in hospital once somebody has left it. */
export function comingDays(trip: Trip, latest: Pick<Update, 'state'> | null, today: Day): readonly ComingDays[] {
  const nights = latest?.state === 'DISCHARGED' ? null : daysOf(layOut(trip), hospitalNights(trip.profile));
  const [quiet, home] = [afterNights(quietDaysOf(trip), nights), homeDays(trip)];
  const all: readonly ComingDays[] = [
    ...(nights ? [{ type: 'hospital', days: nights } as const] : []),
    ...(quiet ? [{ type: 'quiet', days: quiet } as const] : []),
    ...(home ? [{ type: 'home', days: home, waits: waitsForYes(trip) } as const] : []),
  ];
  return all.filter(({ days }) => days.until > today);
}

/** Nobody visits at the stay while the patient lies in hospital. */
function afterNights(quiet: DaySpan | null, nights: DaySpan | null): DaySpan | null {
  if (!quiet || !nights || nights.until <= quiet.from) return quiet;
  return nights.until < quiet.until ? { from: nights.until, until: quiet.until } : null;
}

function homeDays(trip: Trip): DaySpan | null {
  const layout = layOut(trip);
  const home = journeyHome(layout);
  const from = home && dayAt(layout, home.span.from);
  return from && { from, until: addDays(from, 1) };
}

const waitsForYes = (trip: Trip): boolean => trip.home.mode === 'FLY' && (trip.hold !== null || !isClearedToFly(trip));
