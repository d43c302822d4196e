import type { Trip } from '@/lib/domain/itinerary/types';
import { formatDaySpan } from './format';
import type { Locale } from './locale';

/** "Thu, Mar 11 – Tue, Mar 16", or null on a trip without dated quiet days. */
export function quietDaysText({ items }: Trip, locale: Locale): string | null {
  const quiet = items.find(({ kind }) => kind === 'QUIET_DAYS');
  return quiet?.when.type === 'days' ? formatDaySpan(quiet.when, locale) : null;
}
