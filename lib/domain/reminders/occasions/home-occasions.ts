import { addDays } from '../../calendar/days';
import type { Day } from '../../calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '../../calendar/zones';
import { journeyHome } from '../../itinerary/journeys';
import { dayAt, type TripLayout } from '../../itinerary/layout';
import type { Item } from '../../itinerary/types';
import { endOfDay, inSeries, morning, type Occasion, occasion } from './occasion';

/** Mendway's own numbers; after two weeks the second helps nobody any more. */
const DAYS = [[1, 'home-day'], [7, 'home-week']] as const;
const LAST_DAY = 14;
/** So many gentle lines take turns. */
const LINES = 3;

/** The day on which a journey is over, on the clocks of where it ends. */
function landsOn({ when }: Item): Day | null {
  if (when.type === 'timed') return dayIn(when.endsZone, when.endsAt);
  return when.type === 'days' ? addDays(when.until, -1) : null;
}

/** Who lives here is home when they leave the hospital. */
function isBackOn(layout: TripLayout): Day | null {
  const { home, profile } = layout.trip;
  const journey = journeyHome(layout);
  if (journey) return landsOn(journey.item);
  return home.mode === 'LOCAL' ? dayAt(layout, profile.nights) : null;
}

/** After coming home; none after a consultation, and while nobody can say when that is. */
export function homeOccasions(layout: TripLayout, isHomeHeld: boolean): readonly Occasion[] {
  const on = isBackOn(layout);
  if (!on || isHomeHeld || layout.trip.procedure === 'consultation') return [];
  const endsAt = endOfDay(addDays(on, LAST_DAY));
  return inSeries(DAYS.map(([days, word]) =>
    occasion({ key: word, anchorOn: on, kind: 'going-home', word, due: morning(addDays(on, days)), endsAt }, { mayBeEarly: false, isOfADate: false })));
}

/** One gentle line a quiet day from the day after surgery, for those who chose it; none in a hold. */
export function quietDayOccasions(layout: TripLayout): readonly Occasion[] {
  const { hold, profile } = layout.trip;
  const days = hold ? [] : Array.from({ length: profile.quietDays }, (_, index) => dayAt(layout, index + 1));
  return days.flatMap((on, index) => (on ? [occasion(
    { key: `quiet-${index + 1}`, anchorOn: on, kind: 'quiet-days', word: 'quiet-day', due: morning(on), endsAt: startOfDay(addDays(on, 1), NEW_YORK) },
    { params: { turn: index % LINES }, mayBeEarly: false, isOfADate: false },
  )] : []));
}
