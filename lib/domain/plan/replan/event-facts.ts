import { isSame } from '../../history/same';
import type { Escort, Item, Leg, Trip, When } from '../../itinerary/types';
import type { ReplanEvent } from './types';

const NOBODY: Escort = { state: 'none', name: '' };

function withWhen(trip: Trip, itemId: string, when: When): Trip {
  const item = trip.items.find(({ id }) => id === itemId);
  if (!item || isSame(item.when, when)) return trip;
  return { ...trip, items: trip.items.map((one) => (one === item ? movedItem(item, when) : one)) };
}

function laterLeg(leg: Leg, ms: number): Leg {
  return { ...leg, departsAt: new Date(leg.departsAt.getTime() + ms), arrivesAt: new Date(leg.arrivesAt.getTime() + ms) };
}

/** The item at that time; the legs of a flight go along. */
export function movedItem(item: Item, when: When, place = item.place): Item {
  if (item.when.type !== 'timed' || when.type !== 'timed') return { ...item, when, place };
  const ms = when.startsAt.getTime() - item.when.startsAt.getTime();
  return { ...item, when, place, legs: ms === 0 ? item.legs : item.legs.map((leg) => laterLeg(leg, ms)) };
}

/** The trip as it was before the event: what a form or the surgeon's word has stored already is taken back. */
export function beforeEvent(trip: Trip, event: ReplanEvent): Trip {
  switch (event.type) {
    case 'item-moved':
      return withWhen(trip, event.itemId, event.from);
    case 'hold-set':
      return trip.hold === null ? trip : { ...trip, hold: null };
    case 'hold-lifted':
      return trip.hold === null ? { ...trip, hold: event.hold } : trip;
    default:
      return trip;
  }
}

/** What the event itself says, and nothing that follows from it; the trip itself where it says so already. */
export function afterEvent(trip: Trip, event: ReplanEvent): Trip {
  switch (event.type) {
    case 'surgery-day':
      return isOn(trip, event.on) ? trip : { ...trip, surgery: { state: 'dated', on: event.on, confirmedByCentre: false } };
    case 'surgery-unknown':
    case 'surgery-cancelled':
      return trip.surgery.state === 'unknown' ? trip : { ...trip, surgery: { state: 'unknown' } };
    case 'profile':
      return isProfile(trip, event) ? trip : { ...trip, procedure: event.procedure, profile: event.profile };
    case 'item-moved':
      return withWhen(trip, event.itemId, event.to);
    case 'hold-set':
      return trip.hold === null ? { ...trip, hold: event.hold } : trip;
    case 'hold-lifted':
      return trip.hold === null ? trip : { ...trip, hold: null };
    case 'escort-lost':
      return trip.escort.state === 'none' ? trip : { ...trip, escort: NOBODY };
  }
}

function isProfile(trip: Trip, { procedure, profile }: Extract<ReplanEvent, { type: 'profile' }>): boolean {
  return trip.procedure === procedure && isSame(trip.profile, profile);
}

const isOn = ({ surgery }: Trip, on: string): boolean => surgery.state === 'dated' && surgery.on === on;
