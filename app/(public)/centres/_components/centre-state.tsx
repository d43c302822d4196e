import { getLocale, getTranslations } from 'next-intl/server';
import type { Day } from '@/lib/domain/calendar/types';
import type { Centre } from '@/lib/domain/guide/centre';
import { centreStanding } from '@/lib/domain/guide/centre-standing';
import { formatDayWithYear } from '@/lib/text/format';

/** What a centre that is closed, will close or is unverified means for whoever looks for it. */
export async function CentreState({ centre: { status, closedOn, successor }, today }: { centre: Centre; today: Day }) {
  const [t, locale] = await Promise.all([getTranslations('centres'), getLocale()]);
  if (status === 'UNVERIFIED') return <p>{t('unverifiedNote')}</p>;
  if (!closedOn) return null;
  return (
    <p>
      <b>{t(centreStanding({ status, closedOn }, today) === 'closing' ? 'closesOn' : 'closedOn', { day: formatDayWithYear(closedOn, locale) })}</b>{' '}
      {successor ? <a href={`#${successor.id}`}>{t('successor', { name: successor.name })}</a> : t('noSuccessor')}
    </p>
  );
}
