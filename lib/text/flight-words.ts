import type { Locale } from './locale';
import { sentencesOf } from './translator';

const AN_HOUR = 60;

/** "3 h 47 min", "45 min", "2 h" */
export function lengthWords(minutes: number, locale: Locale): string {
  const { say } = sentencesOf(locale, 'flights');
  const parts = { hours: Math.floor(minutes / AN_HOUR), minutes: minutes % AN_HOUR };
  if (parts.hours === 0) return say('minutes', parts);
  return say(parts.minutes === 0 ? 'wholeHours' : 'hours', parts);
}

/** "2-hour time change": how far the clocks of both ends are apart, whichever way. */
export function clockShiftWords(shift: number, locale: Locale): string {
  const { say } = sentencesOf(locale, 'flights');
  const parts = { hours: Math.floor(Math.abs(shift) / AN_HOUR), minutes: Math.abs(shift) % AN_HOUR };
  return say(parts.minutes === 0 ? 'timeChange' : 'oddTimeChange', parts);
}
