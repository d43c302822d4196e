import type { Instant } from '@/lib/domain/calendar/types';
import { dayIn, minutesAhead, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Home } from '@/lib/domain/itinerary/types';
import { formatDay, formatTime } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** "8:00 am in Denver", "Fri, Mar 13, 4:00 am in Apia" where the day differs; null where home keeps the same time. */
export function homeTime(at: Instant, home: Pick<Home, 'zone' | 'city'>, locale: Locale): string | null {
  if (minutesAhead(home.zone, at) === minutesAhead(NEW_YORK, at)) return null;
  const { say } = sentencesOf(locale, 'times');
  const [day, said] = [dayIn(home.zone, at), { time: formatTime(at, home.zone, locale), city: home.city }];
  return day === dayIn(NEW_YORK, at) ? say('time.home', said) : say('time.homeOn', { ...said, day: formatDay(day, locale) });
}
