import { Facts } from '@/components/kit/facts';
import type { Service } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { untilWords } from '@/lib/text/desk-words';
import { formatDayOf, formatTimes } from '@/lib/text/format';
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
  const short = [
    { term: t('when'), value: formatDayOf(startsAt, NEW_YORK, locale), note: <b>{formatTimes(startsAt, endsAt, NEW_YORK, locale)}</b> },
    { term: t('state'), value: t(`states.${state}`, { until: untilWords(heldUntil, locale) }) },
    { term: t('with'), value: resources.join(', ') },
    { term: t('where'), value: service.location },
  ].filter(({ value }) => value !== '');
  const told = [
    { term: t('bring'), note: service.preparation },
    { term: t('companions'), note: service.companions },
    { term: t('fasting'), note: service.fasting },
  ].filter(({ note }) => note !== '').map((one) => ({ ...one, value: null }));
  return <div className="sheet pad"><Facts facts={[...short, ...told]} /></div>;
}
