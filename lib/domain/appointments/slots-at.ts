import type { Span } from '../calendar/spans';
import type { Zone } from '../calendar/types';
import { dayNumberIn, momentOf } from '../calendar/zones';
import { assign, type Places } from './assign';
import type { FreeStarts } from './free-starts';
import type { Desk, ServiceRules, Slot } from './types';

const MS_A_MINUTE = 60_000;

/** Somebody or something that a service can take. */
export interface Taker {
  readonly id: string;
  /** Sorted and apart from one another, as is `free`. */
  readonly blocked: readonly Span<number>[];
  readonly free: readonly FreeStarts[];
}

/** What holds for every start of one day. */
interface DayOfStarts {
  readonly until: number;
  readonly isFull: boolean;
  /** Of each place the least loaded first; of equals in the order of the place. */
  readonly places: Places;
}

/** A slot for each of these starts (sorted) at which somebody is free for every place, on a day that is not full. */
export function slotsAt(starts: Float64Array, takers: readonly Taker[], desk: Desk, service: ServiceRules): readonly Slot[] {
  const dayOf = daysFor(takers, desk, service);
  const freeAt = followed(takers);
  const step = service.step * MS_A_MINUTE;
  const slots: Slot[] = [];
  let day: DayOfStarts | null = null;
  for (const at of starts) {
    if (!day || at >= day.until) day = dayOf(at);
    const chosen = day.isFull ? null : assign(day.places, freeAt(at), (latest) => (at - latest) % step === 0);
    if (chosen) slots.push(slotOf(at, service.minutes, chosen, takers));
  }
  return slots;
}

function slotOf(at: number, minutes: number, chosen: readonly number[], takers: readonly Taker[]): Slot {
  const resourceIds = chosen.flatMap((one) => takers[one]?.id ?? []);
  return { startsAt: new Date(at), endsAt: new Date(at + minutes * MS_A_MINUTE), resourceIds };
}

/** Beginnings of the stretches in which each is free, for moments that only ever get later. */
function followed(takers: readonly Taker[]): (at: number) => Float64Array {
  const begins = new Float64Array(takers.length);
  const next = new Uint32Array(takers.length);
  return (at) => {
    for (const [index, { free }] of takers.entries()) {
      let one = free[next[index] ?? 0];
      while (one && one.until <= at) one = free[(next[index] = (next[index] ?? 0) + 1)];
      begins[index] = one && one.from <= at ? one.begins : NaN;
    }
    return begins;
  };
}

/** The day of a start: its limit and loads are looked up once. */
function daysFor(takers: readonly Taker[], { zone, starts }: Desk, service: ServiceRules): (at: number) => DayOfStarts {
  const places = service.places.map((ids) => ids.map((id) => takers.findIndex((taker) => taker.id === id)).filter((index) => index >= 0));
  const booked = Float64Array.from(starts, (start) => start.getTime()).sort();
  return (at) => {
    const day = dayAround(at, zone);
    const isFull = service.dailyLimit !== null && countWithin(booked, day) >= service.dailyLimit;
    return { until: day.until, isFull, places: isFull ? [] : leastLoadedFirst(places, takers, day) };
  };
}

function dayAround(at: number, zone: Zone): Span<number> {
  const day = dayNumberIn(zone, new Date(at));
  return { from: momentOf(day, 0, zone), until: momentOf(day + 1, 0, zone) };
}

function leastLoadedFirst(places: Places, takers: readonly Taker[], day: Span<number>): Places {
  const loads = takers.map(({ blocked }) => blockedWithin(blocked, day));
  return places.map((place) => place.toSorted((a, b) => (loads[a] ?? 0) - (loads[b] ?? 0)));
}

/** How much of the day is blocked. */
function blockedWithin(blocked: readonly Span<number>[], { from, until }: Span<number>): number {
  let sum = 0;
  let index = firstIndex(blocked.length, (each) => (blocked[each]?.until ?? 0) > from);
  for (let one = blocked[index]; one && one.from < until; one = blocked[(index += 1)]) {
    sum += Math.min(one.until, until) - Math.max(one.from, from);
  }
  return sum;
}

function countWithin(sorted: Float64Array, { from, until }: Span<number>): number {
  const before = (moment: number) => firstIndex(sorted.length, (index) => (sorted[index] ?? 0) >= moment);
  return before(until) - before(from);
}

/** The first index from which on it holds; the length where it never does. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
