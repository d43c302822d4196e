import type { Day } from '@/lib/domain/calendar/types';
import type { WatchDue, WatchStep } from '@/lib/domain/flights/watch';
import { SOURCES_READ_ON } from '@/lib/domain/recovery/sources';
import { formatDay, formatDayOf, formatDayWithYear, formatTime } from './format';
import type { Locale } from './locale';
import { readable } from './readable';
import { sentencesOf } from './translator';

export interface WatchWords {
  readonly what: string;
  readonly by: string;
  /** Where a rule of others is from; null where the step is Mendway's own advice. */
  readonly source: string | null;
}

function dueValues(due: WatchDue, locale: Locale): { readonly day: string; readonly time: string } {
  if (due.type === 'day') return { day: formatDay(due.on, locale), time: '' };
  return { day: formatDayOf(due.at, due.zone, locale), time: formatTime(due.at, due.zone, locale) };
}

const HOURS = { wheelchair: 48, 'check-in': 24 } as const;

/** Which sentence says when a step hangs on the departure. */
function departureKey({ task, waitsFor, due, state }: WatchStep): string {
  if (task === 'wheelchair') {
    if (state === 'done') return 'wheelchairDone';
    return waitsFor === 'booking' ? 'wheelchairWaits' : due.type === 'day' ? 'wheelchairDay' : 'wheelchair';
  }
  if (waitsFor === 'booking') return 'checkInWaits';
  return waitsFor === 'word' ? 'checkInWord' : due.type === 'day' ? 'checkInDay' : 'check-in';
}

function byKey(step: WatchStep): string {
  const { task, waitsFor } = step;
  if (task === 'wheelchair' || task === 'check-in') return waitsFor === 'time' ? 'time' : departureKey(step);
  if (task === 'book' && waitsFor === 'sale') return 'bookSale';
  return task === 'book' && waitsFor === 'snooze' ? 'bookSnooze' : task;
}

/** A step of the watch in the reader's language. */
export function watchWords(step: WatchStep, locale: Locale): WatchWords {
  const { say } = sentencesOf(locale, 'flights');
  const { task, direction, due, params } = step;
  const hours = task === 'wheelchair' || task === 'check-in' ? HOURS[task] : 0;
  const values = { ...readable(params, locale), ...dueValues(due, locale), hours };
  const asked = params.askedOn ? { day: formatDay(params.askedOn as Day, locale) } : {};
  return {
    what: say(`watch.${task}.${direction}`, values),
    by: say(`by.${byKey(step)}`, { ...values, ...asked }),
    source: task === 'letter' ? say('sourceLetter', { day: formatDayWithYear(SOURCES_READ_ON as Day, locale) }) : null,
  };
}
