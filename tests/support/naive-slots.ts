import type { Desk, HoursException, Reservation, Resource, ServiceRules, Slot } from '@/lib/domain/appointments/types';
import { isFederalHoliday } from '@/lib/domain/calendar/centre-days';
import { addDays, weekdayOf } from '@/lib/domain/calendar/days';
import type { ClockTime, Day, Instant, Zone } from '@/lib/domain/calendar/types';
import { dayIn, instantOf, settled, startOfDay } from '@/lib/domain/calendar/zones';

/**
 * The question of `openSlots` put as one would explain it: at every five minutes look at everybody who could come. It
 * shares only the calendar with the real one, and holds where hours, lengths and bookings are whole five minutes.
 */
const STEP = 5 * 60_000;
const MS_A_MINUTE = 60_000;
const MINUTES_A_DAY = 1440;

interface Window {
  readonly from: Instant;
  readonly until: Instant;
}

export function naiveSlots(desk: Desk, service: ServiceRules, window: Window, now: Instant): readonly Slot[] {
  const people = new Map(desk.resources.map((resource) => [resource.id, new NaiveResource(resource, desk)]));
  const sets = setsOf(service.places).filter((ids) => ids.every((id) => people.has(id)));
  const slots: Slot[] = [];
  for (let at = Math.ceil(window.from.getTime() / STEP) * STEP; at < window.until.getTime(); at += STEP) {
    const found = mayStart(desk, service, at, now) ? bestSet(sets, people, service, at) : null;
    if (found) slots.push({ startsAt: new Date(at), endsAt: new Date(at + service.minutes * MS_A_MINUTE), resourceIds: found });
  }
  return slots;
}

function mayStart({ zone, starts }: Desk, service: ServiceRules, at: number, now: Instant): boolean {
  const day = dayIn(zone, new Date(at));
  if (at < now.getTime() + service.noticeMinutes * MS_A_MINUTE) return false;
  if (day > addDays(dayIn(zone, now), service.horizonDays)) return false;
  return service.dailyLimit === null || starts.filter((start) => dayIn(zone, start) === day).length < service.dailyLimit;
}

/** Every way to put one into each place, in the order of the places' lists. */
function setsOf(places: ServiceRules['places']): readonly (readonly string[])[] {
  const all = places.reduce<readonly (readonly string[])[]>((sets, place) => sets.flatMap((set) => place.map((id) => [...set, id])), [[]]);
  return all.filter((set) => set.length > 0 && new Set(set).size === set.length);
}

function bestSet(sets: readonly (readonly string[])[], people: ReadonlyMap<string, NaiveResource>, service: ServiceRules, at: number): readonly string[] | null {
  let best: { readonly ids: readonly string[]; readonly rank: readonly number[] } | null = null;
  for (const ids of sets) {
    const set = ids.flatMap((id) => people.get(id) ?? []);
    if (!set.every((one) => one.canTake(at, service))) continue;
    const begins = Math.max(...set.map((one) => one.beginningAt(at)));
    if ((at - begins) % (service.step * MS_A_MINUTE) !== 0) continue;
    const rank = set.flatMap((one, place) => [one.loadAround(at), service.places[place]?.indexOf(ids[place] ?? '') ?? 0]);
    if (!best || isLess(rank, best.rank)) best = { ids, rank };
  }
  return best?.ids ?? null;
}

/** The first number that differs decides. */
function isLess(rank: readonly number[], other: readonly number[]): boolean {
  const index = rank.findIndex((number, at) => number !== other[at]);
  return index >= 0 && (rank[index] ?? 0) < (other[index] ?? 0);
}

/** The moment at which clocks show so many minutes after midnight of the day. */
function wall(day: Day, minutes: number, zone: Zone): number {
  const rest = minutes % MINUTES_A_DAY;
  const time = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}` as ClockTime;
  return settled(instantOf(addDays(day, Math.floor(minutes / MINUTES_A_DAY)), time, zone)).getTime();
}

export class NaiveResource {
  private readonly zone: Zone;
  private readonly reservations: readonly Reservation[];
  private readonly open = new Map<number, boolean>();
  private readonly beginnings = new Map<number, number>();
  private readonly loads = new Map<Day, number>();

  constructor(private readonly resource: Resource, { zone, reservations }: Pick<Desk, 'zone' | 'reservations'>) {
    this.zone = zone;
    this.reservations = reservations.filter(({ resourceId }) => resourceId === resource.id);
  }

  canTake(at: number, { minutes, bufferBefore, bufferAfter }: ServiceRules): boolean {
    const until = at + minutes * MS_A_MINUTE;
    for (let moment = at; moment < until; moment += STEP) if (!this.isOpen(moment)) return false;
    return !this.isBlocked(at - bufferBefore * MS_A_MINUTE, until + bufferAfter * MS_A_MINUTE);
  }

  isBlocked(from: number, until: number): boolean {
    return this.reservations.some(({ blockedFrom, blockedUntil }) => blockedFrom.getTime() < until && from < blockedUntil.getTime());
  }

  isOpen(at: number): boolean {
    const known = this.open.get(at);
    if (known !== undefined) return known;
    const isOpen = this.reckonOpen(at);
    this.open.set(at, isOpen);
    return isOpen;
  }

  private reckonOpen(at: number): boolean {
    const today = dayIn(this.zone, new Date(at));
    const days = [addDays(today, -1), today];
    const covers = (day: Day, { opens, closes }: { readonly opens: number; readonly closes: number }) =>
      wall(day, opens, this.zone) <= at && at < wall(day, closes, this.zone);
    const closes = (one: HoursException) => (one.hours === null ? holdsOn(one, today) : days.some((day) => holdsOn(one, day) && one.hours !== null && covers(day, one.hours)));
    if (this.resource.exceptions.some((one) => !one.isOpen && closes(one))) return false;
    return days.some((day) => this.hoursOn(day).some((hours) => covers(day, hours)));
  }

  private hoursOn(day: Day): readonly { readonly opens: number; readonly closes: number }[] {
    const instead = this.resource.exceptions.filter((one) => one.isOpen && holdsOn(one, day));
    if (instead.length > 0) return instead.flatMap(({ hours }) => hours ?? []);
    return isFederalHoliday(day) ? [] : this.resource.weekly.filter(({ weekday }) => weekday % 7 === weekdayOf(day));
  }

  /** Where the time without a break begins that is open at that moment. */
  beginningAt(at: number): number {
    let begins = at;
    while (this.isOpen(begins - STEP)) begins = this.beginnings.get(begins) ?? begins - STEP;
    this.beginnings.set(at, begins);
    return begins;
  }

  /** Blocked five minutes of the day. */
  loadAround(at: number): number {
    const day = dayIn(this.zone, new Date(at));
    const known = this.loads.get(day);
    if (known !== undefined) return known;
    let load = 0;
    const end = startOfDay(addDays(day, 1), this.zone).getTime();
    for (let moment = startOfDay(day, this.zone).getTime(); moment < end; moment += STEP) load += this.isBlocked(moment, moment + STEP) ? 1 : 0;
    this.loads.set(day, load);
    return load;
  }
}

const holdsOn = ({ from, until }: HoursException, day: Day): boolean => from <= day && day < until;
