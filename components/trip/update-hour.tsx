import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Home } from '@/lib/domain/itinerary/types';
import { formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { homeTime } from '@/lib/text/home-time';

interface UpdateHourProps {
  readonly at: Instant;
  /** Whose clock stands beside New York's; null where the reader is not told where home is. */
  readonly home: Pick<Home, 'zone' | 'city'> | null;
}

/** "5:40 pm in New York · 3:40 pm in Denver" */
export function UpdateHour({ at, home }: UpdateHourProps) {
  const t = useTranslations('updates');
  const locale = useLocale();
  const there = home && homeTime(at, home, locale);
  return <>{t('inNewYork', { time: formatTime(at, NEW_YORK, locale) })}{there ? <span> · {there}</span> : null}</>;
}
