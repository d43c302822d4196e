import { Facts } from '@/components/kit/facts';
import type { Service } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf, formatTime, formatTimes } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

export interface ShownVisit {
  readonly service: Service;
  readonly resources: readonly string[];
  readonly state: 'HELD' | 'OFFERED' | 'BOOKED' | 'CANCELLED';
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly heldUntil: Instant | null;
}

/** When, where, with whom, and what the centre told the patient. */
export function VisitFacts({ visit: { service, resources, state, startsAt, endsAt, heldUntil } }: { visit: ShownVisit }) {
  const locale = useLocale();
  const t = useTranslations('desk.visit');
  const until = heldUntil ? `${formatDayOf(heldUntil, NEW_YORK, locale)}, ${formatTime(heldUntil, NEW_YORK, locale)}` : '';
  const facts = [
    { term: t('when'), value: t('span', { day: formatDayOf(startsAt, NEW_YORK, locale), times: formatTimes(startsAt, endsAt, NEW_YORK, locale) }) },
    { term: t('state'), value: t(`states.${state}`, { until }) },
    { term: t('with'), value: resources.join(', ') },
    { term: t('where'), value: service.location },
    { term: t('bring'), value: service.preparation },
    { term: t('companions'), value: service.companions },
    { term: t('fasting'), value: service.fasting },
  ];
  return <div className="sheet pad"><Facts facts={facts.filter(({ value }) => value !== '')} /></div>;
}
