import { getLocale, getTranslations } from 'next-intl/server';
import { SourceLine } from '@/components/kit/source-line';
import type { Centre } from '@/lib/domain/guide/centre';
import { formatDayWithYear } from '@/lib/text/format';

/** Who says so, and the day we looked. */
export async function CentreSource({ centre: { source, checkedOn, isFictional } }: { centre: Centre }) {
  const [t, locale] = await Promise.all([getTranslations('centres'), getLocale()]);
  if (isFictional) return <SourceLine kind="own">{t('fictional')}</SourceLine>;
  if (!checkedOn) return null;
  const day = formatDayWithYear(checkedOn, locale);
  return source === ''
    ? <SourceLine kind="own">{t('lookedFor', { day })}</SourceLine>
    : <SourceLine kind="measured">{t('source', { source, day })}</SourceLine>;
}
