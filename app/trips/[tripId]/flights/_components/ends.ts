import type { Day, Instant, Zone } from '@/lib/domain/calendar/types';
import { dayIn } from '@/lib/domain/calendar/zones';
import type { Item } from '@/lib/domain/itinerary/types';
import { formatTime } from '@/lib/text/format';
import type { Shown } from './shown';

/** Where a journey begins or ends. */
export interface End {
  /** Code of the airport; null where it is not known, and for trains and drives. */
  readonly code: string | null;
  readonly place: string;
  readonly time: string | null;
}

type Place = Pick<End, 'code' | 'place'>;

/** The airport of a leg, else home or New York, by the direction. */
function placesOf({ kind, legs, purpose }: Item, { record: { trip: { home } }, cityOf }: Shown, newYork: string): readonly [Place, Place] {
  const [first, last] = [legs.at(0), legs.at(-1)];
  if (first && last) return [{ code: first.fromAirport, place: cityOf(first.fromAirport) }, { code: last.toAirport, place: cityOf(last.toAirport) }];
  const there = { code: kind === 'FLIGHT' ? home.airport : null, place: home.city };
  const here = { code: null, place: newYork };
  return purpose === 'GO_HOME' ? [here, there] : [there, here];
}

export function endsOf(item: Item, shown: Shown, newYork: string): readonly [End, End] {
  const [from, to] = placesOf(item, shown, newYork);
  const { when } = item;
  if (when.type !== 'timed') return [{ ...from, time: null }, { ...to, time: null }];
  return [
    { ...from, time: formatTime(when.startsAt, when.startsZone, shown.locale) },
    { ...to, time: formatTime(when.endsAt, when.endsZone, shown.locale) },
  ];
}

const onDay = (at: Instant, zone: Zone): Day => dayIn(zone, at);

/** The day of the landing, where it is another one than that of the take-off. */
export function otherLandingDay({ when }: Item): Day | null {
  if (when.type !== 'timed') return null;
  const landing = onDay(when.endsAt, when.endsZone);
  return landing === onDay(when.startsAt, when.startsZone) ? null : landing;
}
