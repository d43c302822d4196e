import type { Instant, Zone } from '../calendar/types';
import { dayNumberIn, minuteIn, momentOf } from '../calendar/zones';
import type { Reach } from './types';

type Quiet = Pick<Reach, 'quietFrom' | 'quietUntil'>;

const MS_A_MINUTE = 60_000;

/** The same minute twice: none. */
export const hasQuietHours = ({ quietFrom, quietUntil }: Quiet): boolean => quietFrom !== quietUntil;

/** Whether the clocks of the zone show a minute of somebody's quiet hours. */
export function isQuiet(instant: Instant, { quietFrom, quietUntil }: Quiet, zone: Zone): boolean {
  const minute = minuteIn(zone, instant);
  return quietFrom <= quietUntil ? quietFrom <= minute && minute < quietUntil : minute >= quietFrom || minute < quietUntil;
}

/** The first moment from then on that is not quiet, by the clocks of the zone whatever they do. */
export function afterQuiet(instant: Instant, reach: Quiet, zone: Zone): Instant {
  if (!isQuiet(instant, reach, zone)) return instant;
  const today = dayNumberIn(zone, instant);
  const ends = [today, today + 1, today + 2].map((number) => new Date(momentOf(number, reach.quietUntil, zone)));
  return ends.find((end) => end > instant && !isQuiet(end, reach, zone)) ?? instant;
}

/** The last minute before the quiet hours in which that moment lies. */
export function beforeQuiet(instant: Instant, reach: Quiet, zone: Zone): Instant {
  if (!isQuiet(instant, reach, zone)) return instant;
  const today = dayNumberIn(zone, instant);
  const starts = [today, today - 1, today - 2].map((number) => new Date(momentOf(number, reach.quietFrom, zone) - MS_A_MINUTE));
  return starts.find((start) => start < instant && !isQuiet(start, reach, zone)) ?? instant;
}

/** The next day's morning, after its quiet hours. */
export function nextMorning(instant: Instant, reach: Quiet, zone: Zone): Instant {
  return afterQuiet(new Date(momentOf(dayNumberIn(zone, instant) + 1, MORNING, zone)), reach, zone);
}

/** Minutes of the day at which what belongs to a whole day is told. */
export const MORNING = 9 * 60;
