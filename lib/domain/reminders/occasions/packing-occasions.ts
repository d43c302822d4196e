import { dayAt, type TripLayout } from '../../itinerary/layout';
import { journeyHome, journeyIn } from '../../itinerary/journeys';
import { surgeryHour } from '../../plan/surgery-hour';
import { homeDay, leaveDay } from '../../packing/trip-days';
import { addDays } from '../../calendar/days';
import type { Day, Instant } from '../../calendar/types';
import { endOfDay, inSeries, morning, type Occasion, occasion, startOf } from './occasion';

/** Mendway's own numbers: time to buy what is missing, and time to pack it. */
const DAYS = [[7, 'pack-week'], [2, 'pack-last']] as const;
const HOME_DAYS = 2;

/** How many must-haves is left out: the count tells of lines that not everybody sees. */
function wayThere(layout: TripLayout, on: Day): readonly Occasion[] {
  const { trip } = layout;
  const isLocal = trip.home.mode === 'LOCAL';
  const item = journeyIn(layout)?.item;
  const endsAt: Instant = (isLocal ? surgeryHour(trip) : item && startOf(item)) ?? endOfDay(on);
  const params = { way: isLocal ? 'local' : 'there', day: on };
  return inSeries(DAYS.map(([days, word]) =>
    occasion({ key: `out-pack-${days}`, anchorOn: on, kind: 'packing', word, due: morning(addDays(on, -days)), endsAt }, { params })));
}

function wayHome(layout: TripLayout, on: Day): Occasion {
  const item = journeyHome(layout)?.item;
  const endsAt = (item && startOf(item)) ?? endOfDay(on);
  return occasion(
    { key: `home-pack-${HOME_DAYS}`, anchorOn: on, kind: 'packing', word: 'pack-last', due: morning(addDays(on, -HOME_DAYS)), endsAt },
    { params: { way: 'home', day: on } },
  );
}

/** Only while must-haves are unpacked. Those for the way home come with surgery, so nobody can have them before. */
export function packingOccasions(layout: TripLayout, isHomeHeld: boolean): readonly Occasion[] {
  const { packing, home: { mode } } = layout.trip;
  const leaves = dayAt(layout, mode === 'LOCAL' ? 0 : leaveDay(layout));
  const goesHome = mode === 'LOCAL' || isHomeHeld ? null : dayAt(layout, homeDay(layout));
  return [
    ...(leaves && packing && packing.unpacked > 0 ? wayThere(layout, leaves) : []),
    ...(goesHome && packing && packing.unpackedForHome > 0 ? [wayHome(layout, goesHome)] : []),
  ];
}
