import { namedDay } from '../../itinerary/layout';
import { homeDay, leaveDay } from '../../packing/trip-days';
import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { flagDays } from '../item-facts';
import { hasSetOut, isHomeAgain } from '../way-home';
import type { Trouble } from '../types';

const DAYS_BEFORE = 2;

interface Packed {
  readonly about: string;
  /** `hospital`: for somebody who lives in New York. */
  readonly way: 'there' | 'hospital' | 'home';
  readonly count: number;
  readonly offset: number;
}

function troubleOf({ layout }: TripFacts, { about, way, count, offset }: Packed): Trouble {
  return {
    about, severity: 'tip', itemIds: [], days: flagDays(layout, offset),
    params: { count, way, day: namedDay(layout, offset) }, fixes: [wayFix('open-list', 'pack')],
  };
}

function wayThere(facts: TripFacts): readonly Packed[] {
  const { home, packing } = facts.trip;
  const count = packing?.unpacked ?? 0;
  if (count === 0 || hasSetOut(facts)) return [];
  return [home.mode === 'LOCAL' ? { about: 'must-haves', way: 'hospital', count, offset: 0 } : { about: 'must-haves', way: 'there', count, offset: leaveDay(facts.layout) }];
}

/** Papers and medicines for the way home come with surgery; nobody can pack them before. */
function wayHome(facts: TripFacts): readonly Packed[] {
  const { layout, trip, today } = facts;
  const count = trip.packing?.unpackedForHome ?? 0;
  if (count === 0 || today === null || today < 0 || trip.home.mode === 'LOCAL' || isHomeAgain(facts)) return [];
  return [{ about: 'must-haves-home', way: 'home', count, offset: homeDay(layout) }];
}

/** The patient travels in two days or less, and something that must come along is not packed. */
export function notPacked(facts: TripFacts): readonly Trouble[] {
  const { today } = facts;
  if (today === null) return [];
  return [...wayThere(facts), ...wayHome(facts)].filter(({ offset }) => offset - today <= DAYS_BEFORE).map((packed) => troubleOf(facts, packed));
}
