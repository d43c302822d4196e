import { mergedSpans } from '../calendar/span-sets';
import type { Span } from '../calendar/spans';
import type { Instant, Zone } from '../calendar/types';
import { dayNumberIn, momentOf } from '../calendar/zones';
import { freeStarts } from './free-starts';
import { slotsAt, type Taker } from './slots-at';
import { stretchesOf } from './stretches';
import type { Desk, Reservation, ServiceRules, Slot } from './types';

const MS_A_MINUTE = 60_000;
/** As far ahead as a service can be booked, whatever it says: what bounds every query. */
const HORIZON_AT_MOST = 400;

/** Half-open. */
interface Window {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * The times that can be booked and start in the window, sorted, each start once. Which starts there are does not depend
 * on the window; whom one takes depends on the reservations given of its day.
 */
export function openSlots(desk: Desk, service: ServiceRules, window: Window, now: Instant): readonly Slot[] {
  const span = bookable(desk.zone, service, window, now);
  if (!(span.from < span.until)) return [];
  if (!(service.step > 0)) throw new RangeError('a service whose starts have no distance');
  const takers = takersOf(desk, service, span);
  const starts = startsOnGrid(takers, service.step * MS_A_MINUTE);
  return slotsAt(starts, takers, desk, service);
}

/** The part of the window that keeps notice and horizon. */
function bookable(zone: Zone, service: ServiceRules, window: Window, now: Instant): Span<number> {
  const notice = now.getTime() + Math.max(0, service.noticeMinutes) * MS_A_MINUTE;
  const dayAfter = dayNumberIn(zone, now) + Math.min(service.horizonDays, HORIZON_AT_MOST) + 1;
  return { from: Math.max(window.from.getTime(), notice), until: Math.min(window.until.getTime(), momentOf(dayAfter, 0, zone)) };
}

function takersOf({ zone, resources, reservations }: Desk, service: ServiceRules, span: Span<number>): readonly Taker[] {
  const wanted = new Set(service.places.flat());
  const blockedOf = blockedByResource(reservations);
  const reach = { from: span.from, until: span.until + service.minutes * MS_A_MINUTE };
  return resources.filter(({ id }) => wanted.has(id)).map((resource) => {
    const blocked = mergedSpans(blockedOf.get(resource.id) ?? []);
    return { id: resource.id, blocked, free: freeStarts(stretchesOf(resource, zone, reach), blocked, service, span) };
  });
}

function blockedByResource(reservations: readonly Reservation[]): ReadonlyMap<string, readonly Span<number>[]> {
  const blocked = new Map<string, Span<number>[]>();
  for (const { resourceId, blockedFrom, blockedUntil } of reservations) {
    const span = { from: blockedFrom.getTime(), until: blockedUntil.getTime() };
    const known = blocked.get(resourceId);
    if (known) known.push(span);
    else blocked.set(resourceId, [span]);
  }
  return blocked;
}

/** Every start that lies on the grid of some stretch and that somebody of it has free, sorted. */
function startsOnGrid(takers: readonly Taker[], step: number): Float64Array {
  const reach = new Map<number, Span<number>>();
  for (const { begins, from, until } of takers.flatMap(({ free }) => free)) {
    const known = reach.get(begins);
    reach.set(begins, { from: Math.min(from, known?.from ?? from), until: Math.max(until, known?.until ?? until) });
  }
  const starts = new Set<number>();
  for (const [begins, { from, until }] of reach) {
    for (let at = begins + Math.ceil((from - begins) / step) * step; at < until; at += step) starts.add(at);
  }
  return Float64Array.from(starts).sort();
}
