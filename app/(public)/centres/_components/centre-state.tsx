import { getLocale, getTranslations } from 'next-intl/server';
import type { Centre } from '@/lib/domain/guide/centre';
import { formatDayWithYear } from '@/lib/text/format';

/** What a closed or unverified centre means for whoever looks for it. */
export async function CentreState({ centre: { status, closedOn, successor } }: { centre: Centre }) {
  const [t, locale] = await Promise.all([getTranslations('centres'), getLocale()]);
  if (status === 'UNVERIFIED') return <p>{t('unverifiedNote')}</p>;
  if (!closedOn) return null;
  return (
    <p>
      <b>{t('closedOn', { day: formatDayWithYear(closedOn, locale) })}</b>{' '}
      {successor ? <a href={`#${successor.id}`}>{t('successor', { name: successor.name })}</a> : t('noSuccessor')}
    </p>
  );
}
