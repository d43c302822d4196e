import { Ribbon } from '@/components/trip/ribbon';
import type { RibbonView } from '@/lib/domain/ribbon/types';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import type { Locale } from '@/lib/text/locale';

const daysOf = ({ first, last }: RibbonView, locale: Locale): string =>
  first && last ? `${formatDay(first, locale)} – ${formatDay(last, locale)}` : '';

/** Two ribbons, one above the other: now on the desk, afterwards on paper. */
export function BeforeAfter({ before, after }: { before: RibbonView; after: RibbonView }) {
  const t = useTranslations('replan');
  const locale = useLocale();
  return (
    <div className="ba">
      <section aria-labelledby="before">
        <h2 id="before" className="ba-h">{t('now')} <span className="soft small">{daysOf(before, locale)}</span></h2>
        <div className="sheet ba-sheet ba-old"><Ribbon view={before} locale={locale} label={t('ribbonNow')} /></div>
      </section>
      <section aria-labelledby="after">
        <h2 id="after" className="ba-h">{t('after')} <span className="soft small">{daysOf(after, locale)}</span></h2>
        <div className="sheet ba-sheet"><Ribbon view={after} locale={locale} label={t('ribbonAfter')} /></div>
      </section>
    </div>
  );
}
