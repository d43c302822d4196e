import { tzOffset } from '@date-fns/tz';
import { dayNumber, dayOfNumber } from './days';
import type { ClockTime, Day, Instant, Zone } from './types';

const MS_A_MINUTE = 60_000;
const MS_AN_HOUR = 3_600_000;
const MS_A_DAY = 86_400_000;
/** Since 1972 every clock change of every zone falls on a quarter of an hour. */
const MS_A_QUARTER = 900_000;
const OFFSETS_KEPT = 4096;

export const NEW_YORK = 'America/New_York' as Zone;

const knownZones = new Map<string, Zone | null>();
const offsets = new Map<Zone, Map<number, number>>();

/** The zone that the text names, or null when this machine does not know it. */
export function parseZone(text: string): Zone | null {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/.test(text)) return null;
  const known = knownZones.get(text);
  if (known !== undefined) return known;
  const zone = Number.isNaN(tzOffset(text, new Date(0))) ? null : (text as Zone);
  if (knownZones.size < 1000) knownZones.set(text, zone);
  return zone;
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The clock time that the text names, `HH:MM` in 24 hours, or null. */
export function parseClockTime(text: string): ClockTime | null {
  return CLOCK.test(text) ? (text as ClockTime) : null;
}

function offsetsOf(zone: Zone): Map<number, number> {
  const known = offsets.get(zone);
  if (known && known.size < OFFSETS_KEPT) return known;
  const fresh = new Map<number, number>();
  offsets.set(zone, fresh);
  return fresh;
}

/** Milliseconds that the zone's clocks are ahead of UTC. Kept, because asking `Intl` is slow. */
function offsetAt(zone: Zone, ms: number): number {
  const known = offsetsOf(zone);
  const quarter = Math.floor(ms / MS_A_QUARTER);
  const kept = known.get(quarter);
  if (kept !== undefined) return kept;
  const offset = tzOffset(zone, new Date(quarter * MS_A_QUARTER)) * MS_A_MINUTE;
  known.set(quarter, offset);
  return offset;
}

/** The number of the day (`dayNumber`) that the zone's calendar shows at that moment. */
export function dayNumberIn(zone: Zone, instant: Instant): number {
  const ms = instant.getTime();
  return Math.floor((ms + offsetAt(zone, ms)) / MS_A_DAY);
}

/** The day that the zone's calendar shows at that moment. */
export function dayIn(zone: Zone, instant: Instant): Day {
  return dayOfNumber(dayNumberIn(zone, instant));
}

/** The minute of the day, 0 to 1439, that the zone's clocks show at that moment. */
export function minuteIn(zone: Zone, instant: Instant): number {
  const shown = instant.getTime() + offsetAt(zone, instant.getTime());
  return Math.floor((shown - Math.floor(shown / MS_A_DAY) * MS_A_DAY) / MS_A_MINUTE);
}

export interface WallTime {
  readonly day: Day;
  readonly time: ClockTime;
}

/** What calendar and clock of the zone show at that moment. */
export function wallTimeIn(zone: Zone, instant: Instant): WallTime {
  const ms = instant.getTime();
  const shown = new Date(ms + offsetAt(zone, ms)).toISOString();
  return { day: shown.slice(0, 10) as Day, time: shown.slice(11, 16) as ClockTime };
}

/** `skipped`: clocks jump over it, `next` is when they jump. `repeated`: clocks show it twice. */
export type Reckoned =
  | { readonly type: 'exact'; readonly at: Instant }
  | { readonly type: 'skipped'; readonly next: Instant }
  | { readonly type: 'repeated'; readonly first: Instant; readonly second: Instant };

/** Which of two moments a repeated clock time means. */
export const TURNS = ['first', 'second'] as const;
export type Turn = (typeof TURNS)[number];

/** The moment of the clock change between two moments with different offsets. */
function clockChange(zone: Zone, before: number, after: number): Instant {
  const old = offsetAt(zone, before);
  let low = Math.floor(before / MS_A_QUARTER);
  let high = Math.ceil(after / MS_A_QUARTER);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle * MS_A_QUARTER) === old) low = middle;
    else high = middle;
  }
  return new Date(high * MS_A_QUARTER);
}

/** The moment at which clocks in the zone show that day and time. */
export function instantOf(day: Day, time: ClockTime, zone: Zone): Reckoned {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return reckoned(dayNumber(day) * MS_A_DAY + hours * MS_AN_HOUR + minutes * MS_A_MINUTE, zone);
}

function reckoned(shown: number, zone: Zone): Reckoned {
  // No zone is further than 14 hours ahead of UTC or 12 behind.
  const before = shown - 15 * MS_AN_HOUR;
  const after = shown + 13 * MS_AN_HOUR;
  const [old, fresh] = [offsetAt(zone, before), offsetAt(zone, after)];
  if (old === fresh) return { type: 'exact', at: new Date(shown - old) };
  const candidates = [old, fresh]
    .map((offset) => shown - offset)
    .filter((ms) => ms + offsetAt(zone, ms) === shown)
    .sort((a, b) => a - b);
  const [first, second] = candidates;
  if (first === undefined) return { type: 'skipped', next: clockChange(zone, before, after) };
  if (second === undefined) return { type: 'exact', at: new Date(first) };
  return { type: 'repeated', first: new Date(first), second: new Date(second) };
}

/** The reckoned moment when nobody can be asked: the next one for a skipped time, the first of a repeated one. */
export function settled(reckoned: Reckoned): Instant {
  if (reckoned.type === 'exact') return reckoned.at;
  return reckoned.type === 'skipped' ? reckoned.next : reckoned.first;
}

/**
 * Milliseconds of the moment at which clocks show so many minutes after midnight of the day with that number, settled;
 * from 1440 on they show it on the next day.
 */
export function momentOf(number: number, minutes: number, zone: Zone): number {
  const midnight = number * MS_A_DAY;
  const shown = midnight + minutes * MS_A_MINUTE;
  // The same two moments for all minutes of a day, so that few offsets are asked for.
  const old = offsetAt(zone, midnight - 15 * MS_AN_HOUR);
  if (old === offsetAt(zone, midnight + 2 * MS_A_DAY + 13 * MS_AN_HOUR)) return shown - old;
  return settled(reckoned(shown, zone)).getTime();
}

/** Which of the two it is when clocks in the zone show that moment's time twice; else null. */
export function turnOf(zone: Zone, instant: Instant): Turn | null {
  const { day, time } = wallTimeIn(zone, instant);
  const reckoned = instantOf(day, time, zone);
  if (reckoned.type !== 'repeated') return null;
  return instant < reckoned.second ? 'first' : 'second';
}

/** The first moment of the day in the zone: not always midnight. */
export function startOfDay(day: Day, zone: Zone): Instant {
  return settled(instantOf(day, '00:00' as ClockTime, zone));
}

/** Minutes by which the clocks of the zone are ahead of UTC at that moment. */
export function minutesAhead(zone: Zone, instant: Instant): number {
  return offsetAt(zone, instant.getTime()) / MS_A_MINUTE;
}
