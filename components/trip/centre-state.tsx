import type { Day } from '@/lib/domain/calendar/types';
import type { Centre } from '@/lib/domain/guide/centre';
import { centreStanding } from '@/lib/domain/guide/centre-standing';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** What a centre that is closed, will close or is unverified means for whoever looks for it. */
export function CentreState({ centre: { status, closedOn, successor }, today }: { centre: Pick<Centre, 'status' | 'closedOn' | 'successor'>; today: Day }) {
  const t = useTranslations('centres');
  const locale = useLocale();
  if (status === 'UNVERIFIED') return <p>{t('unverifiedNote')}</p>;
  if (!closedOn) return null;
  return (
    <p>
      <b>{t(centreStanding({ status, closedOn }, today) === 'closing' ? 'closesOn' : 'closedOn', { day: formatDayWithYear(closedOn, locale) })}</b>{' '}
      {successor ? <a href={`/centres#${successor.id}`}>{t('successor', { name: successor.name })}</a> : t('noSuccessor')}
    </p>
  );
}
