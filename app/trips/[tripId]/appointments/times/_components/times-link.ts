import type { Day, Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { timesPath } from '@/lib/input/time-forms';
import type { Shown } from './shown';

/** What the page is about, for its address. */
function shownAddress({ service, fills, moving }: Pick<Shown, 'service' | 'fills' | 'moving'>) {
  return moving ? { moving: moving.appointmentId } : { service: service.id, item: fills?.id ?? null };
}

/** The same page with a day opened. */
export const dayLink = (shown: Shown, day: Day): string => timesPath(shown.trip.id, { ...shownAddress(shown), day }, 'time');

/** The same page with other days. */
export const pageLink = (shown: Shown, from: Day): string => timesPath(shown.trip.id, { ...shownAddress(shown), from }, 'day');

/** The same page with a time chosen. */
export const timeLink = (shown: Shown, at: Instant): string =>
  timesPath(shown.trip.id, { ...shownAddress(shown), day: dayIn(NEW_YORK, at), at: at.toISOString() }, 'time');
