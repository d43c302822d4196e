import { addDays } from '@/lib/domain/calendar/days';
import { NEW_YORK, turnOf, wallTimeIn } from '@/lib/domain/calendar/zones';
import type { Day, Instant, Zone } from '@/lib/domain/calendar/types';
import { findAirline } from '@/lib/domain/flights/airline-search';
import { CARRIER_KEPT } from '@/lib/domain/flights/typed-leg';
import { turnField } from '@/lib/domain/itinerary/make-item';
import type { Item, Leg } from '@/lib/domain/itinerary/types';
import { legFieldName } from './item-form';

type Typed = Readonly<Record<string, string>>;

const MS_A_MINUTE = 60_000;

/** What stands in the form of an item when it is opened: the way back from `make-item`. */
export function typedItem(item: Item): Typed {
  const { title, state, place, purpose, note } = item;
  const own = { title, state, place: place ?? '', purpose: purpose ?? 'OTHER', direction: purpose ?? 'OTHER', note };
  return { ...own, ...typedWhen(item), ...typedStay(item), ...typedLegs(item.legs), ...typedEffort(item), ...typedBooking(item) };
}

const typedNumber = (number: number | null): string => (number === null ? '' : String(number));

function typedEffort({ activity, walkMinutes }: Item): Typed {
  return { activity: activity ?? '', walkMinutes: typedNumber(walkMinutes) };
}

function typedBooking({ booking }: Item): Typed {
  if (!booking) return {};
  const { code, phone, canChange, changeBy, checkedBags, seat, assistanceAskedOn } = booking;
  return {
    bookingCode: code, bookingPhone: phone, canChange: answer(canChange), changeBy: changeBy ?? '', checkedBags: typedNumber(checkedBags),
    seat, assistanceAskedOn: assistanceAskedOn ?? '',
  };
}

function typedWhen({ when }: Item): Typed {
  switch (when.type) {
    case 'offset':
      return {};
    case 'days':
      return { day: when.from, fromDay: when.from, untilDay: when.until, ...wholeDayEnds(when.from, addDays(when.until, -1)) };
    case 'timed': {
      const start = wallTimeIn(NEW_YORK, when.startsAt);
      const minutes = Math.round((when.endsAt.getTime() - when.startsAt.getTime()) / MS_A_MINUTE);
      const ends = { ...typedMoment('departs', when.startsAt, when.startsZone), ...typedMoment('arrives', when.endsAt, when.endsZone) };
      return { day: start.day, time: start.time, ...typedTurn('time', when.startsAt, NEW_YORK), minutes: String(minutes), ...ends };
    }
  }
}

/** A drafted journey knows its day; its form, also that of a flight's first leg, opens with it. */
function wholeDayEnds(departsOn: Day, arrivesOn: Day): Typed {
  return { departsOn, arrivesOn, [legFieldName(0, 'departsOn')]: departsOn, [legFieldName(0, 'arrivesOn')]: arrivesOn };
}

function typedMoment(end: 'departs' | 'arrives', at: Instant, zone: Zone): Typed {
  const { day, time } = wallTimeIn(zone, at);
  return { [`${end}On`]: day, [`${end}Time`]: time, ...typedTurn(`${end}Time`, at, zone) };
}

/** Said only of a clock time that comes twice. */
function typedTurn(field: string, at: Instant, zone: Zone): Typed {
  const turn = turnOf(zone, at);
  return turn ? { [turnField(field)]: turn } : {};
}

const answer = (fact: boolean | null): string => (fact === null ? 'unknown' : fact ? 'yes' : 'no');

function typedStay({ stay }: Item): Typed {
  if (!stay) return {};
  return { address: stay.address, phone: stay.phone, hasStairs: answer(stay.hasStairs), hasLift: answer(stay.hasLift) };
}

function typedLegs(legs: readonly Leg[]): Typed {
  return Object.assign({}, ...legs.map((leg, position) => typedLeg(leg, position)));
}

/** An airline that we do not know was confirmed when it was saved. */
const isStranger = (carrier: string): boolean => carrier !== '' && findAirline(carrier) === null;

function typedLeg(leg: Leg, position: number): Typed {
  const { fromAirport, toAirport, carrier, flightNumber, technicalStops } = leg;
  const fields = {
    fromAirport, toAirport, carrier, [CARRIER_KEPT]: isStranger(carrier) ? 'yes' : '', flightNumber, technicalStops: String(technicalStops),
    ...typedMoment('departs', leg.departsAt, leg.departsZone), ...typedMoment('arrives', leg.arrivesAt, leg.arrivesZone),
  };
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [legFieldName(position, field), value]));
}
