import { SourceLine } from '@/components/kit/source-line';
import type { Centre } from '@/lib/domain/guide/centre';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** Who says so, and the day we looked. */
export function CentreSource({ centre: { source, checkedOn, isFictional } }: { centre: Pick<Centre, 'source' | 'checkedOn' | 'isFictional'> }) {
  const t = useTranslations('centres');
  const locale = useLocale();
  if (isFictional) return <SourceLine kind="own">{t('fictional')}</SourceLine>;
  if (!checkedOn) return null;
  const day = formatDayWithYear(checkedOn, locale);
  return source === ''
    ? <SourceLine kind="own">{t('lookedFor', { day })}</SourceLine>
    : <SourceLine kind="measured">{t('source', { source, day })}</SourceLine>;
}
