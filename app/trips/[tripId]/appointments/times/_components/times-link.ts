import type { Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Day } from '@/lib/domain/calendar/types';
import { timesPath } from '@/lib/input/time-forms';
import type { Shown } from './shown';

function addressOf({ service, fills, moving }: Shown) {
  return moving ? { moving: moving.appointmentId } : { service: service.id, item: fills?.id ?? null };
}

/** The same page with a day opened. */
export const dayLink = (shown: Shown, day: Day, fragment: string): string => timesPath(shown.trip.id, { ...addressOf(shown), day }, fragment);

/** The same page with a time chosen. */
export const timeLink = (shown: Shown, at: Instant): string =>
  timesPath(shown.trip.id, { ...addressOf(shown), day: dayIn(NEW_YORK, at), at: at.toISOString() }, 'time');
