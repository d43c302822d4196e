import { SourceLine } from '@/components/kit/source-line';
import { GUIDE_SOURCES, GUIDE_SOURCES_READ_ON, type GuideSourceId } from '@/lib/domain/guide/sources';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** Where a fact of the guide is from, with the way there, and when it was read. */
export function GuideSource({ id }: { readonly id: GuideSourceId }) {
  const t = useTranslations('guideSources');
  const day = formatDayWithYear(GUIDE_SOURCES_READ_ON, useLocale());
  return (
    <SourceLine kind="measured">
      <span><a href={GUIDE_SOURCES[id].href} rel="noreferrer">{t(`names.${id}`)}</a>. {t('readOn', { day })}</span>
    </SourceLine>
  );
}
