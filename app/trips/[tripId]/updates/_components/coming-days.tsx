import { MiniRibbon } from '@/components/trip/mini-ribbon';
import { SectionHead } from '@/components/kit/section-head';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import type { ComingDays } from '@/lib/domain/people/updates-days';
import type { RibbonView } from '@/lib/domain/ribbon/types';
import { formatDaySpan } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface ComingDaysProps {
  readonly trip: Trip;
  readonly days: readonly ComingDays[];
  readonly view: RibbonView;
  readonly today: Day;
}

/** What family asks next: when to come, when it is over. */
export function ComingDaysSection({ trip, days, view, today }: ComingDaysProps) {
  const t = useTranslations('updates.days');
  const locale = useLocale();
  if (days.length === 0) return null;
  return (
    <section aria-labelledby="coming">
      <SectionHead id="coming">{t('title')}</SectionHead>
      <MiniRibbon view={view} locale={locale} size="tall" />
      <dl className="facts up-facts">
        {days.map((coming) => (
          <div key={coming.type}>
            <dt>{isTonight(coming, today) ? t('tonight') : formatDaySpan(coming.days, locale)}</dt>
            <dd><ComingWords coming={coming} trip={trip} /></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The last night of it begins today. */
const isTonight = ({ type, days }: ComingDays, today: Day): boolean => type === 'hospital' && days.from <= today && addDays(today, 1) === days.until;

function ComingWords({ coming, trip }: { coming: ComingDays; trip: Trip }) {
  const t = useTranslations('updates.days');
  if (coming.type === 'hospital') return t('hospital');
  if (coming.type === 'home') return trip.home.mode === 'FLY' ? t(coming.waits ? 'fliesIfYes' : 'flies') : t('travels');
  const stay = trip.items.find(({ kind }) => kind === 'STAY')?.title;
  return <><b>{t('quiet')}</b> {stay ? t('visitorsAt', { stay }) : t('visitors')}</>;
}
