import { getLocale, getTranslations } from 'next-intl/server';
import { Ribbon } from '@/components/trip/ribbon';
import type { RibbonView } from '@/lib/domain/ribbon/types';

interface PlanSoFarProps {
  readonly view: RibbonView;
  /** Shown before anything was answered. */
  readonly isExample: boolean;
}

export async function PlanSoFar({ view, isExample }: PlanSoFarProps) {
  const [t, locale] = await Promise.all([getTranslations('newTrip.soFar'), getLocale()]);
  return (
    <aside className="newtrip-preview" aria-labelledby="so-far">
      <div className="sheet">
        <div className="preview-head">
          <h2 id="so-far">{t('title')}</h2>
          <p className="soft">{isExample ? t('lead') : null}</p>
          {isExample ? <p className="soft small">{t('example')}</p> : null}
        </div>
        <Ribbon view={view} locale={locale} label={t('title')} />
      </div>
    </aside>
  );
}
