import type { Day, Zone } from '@/lib/domain/calendar/types';
import { formatDay, formatTime } from './format';
import type { Locale } from './locale';
import { sentencesOf, type SentenceValues } from './translator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const RELATIVE_DAY = /^D([+-]\d+)$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T.*Z$/;

/**
 * The params of a finding or a note as people read them: `YYYY-MM-DD` as "Thu, Mar 12", `D+3` as "day 3 after
 * surgery", moments as times on the clocks of the zone named beside them (`departsAt` by `departsZone`, else by
 * `zone`, else New York's).
 */
export function readable(params: SentenceValues, locale: Locale): SentenceValues {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, readableValue(name, value, params, locale)]));
}

function readableValue(name: string, value: string | number, params: SentenceValues, locale: Locale): string | number {
  if (typeof value === 'number') return value;
  if (DAY.test(value)) return formatDay(value as Day, locale);
  const relative = RELATIVE_DAY.exec(value)?.[1];
  if (relative) return relativeDay(Number(relative), locale);
  if (MOMENT.test(value)) return formatTime(new Date(value), zoneOf(name, params), locale);
  return value;
}

/** "day 3 after surgery", within a sentence. */
export function relativeDay(offset: number, locale: Locale): string {
  const sentences = sentencesOf(locale, 'relativeDays');
  if (offset === 0) return sentences.say('surgery');
  return sentences.say(offset > 0 ? 'after' : 'before', { days: Math.abs(offset) });
}

function zoneOf(name: string, params: SentenceValues): Zone {
  const own = (name.endsWith('At') ? params[`${name.slice(0, -2)}Zone`] : undefined) ?? params.zone;
  return (typeof own === 'string' ? own : 'America/New_York') as Zone;
}
